import type { joining as en } from '../en/joining.js';

export const joining: Readonly<Record<keyof typeof en, string>> = {
  'desk.joined': '같은 문제에 관한 신고',
  'desk.joined.into': '{reference} 사안에서 계속 처리',
  'desk.joined.companies': '기업 {count}곳이 이 문제를 신고하였습니다.',
  'desk.joined.severity': '여러 기업이 신고한 경우 단계는 {severity} 이상입니다. 동의하면 단계를 올리세요.',
  'desk.joined.at': '병합',
  'desk.joined.undo': '병합을 취소하려면 해당 신고의 사안을 열어 재개하세요.',
  'desk.similar': '비슷한 신고 {count}건',
  'desk.similar.hint': '같은 문제에 관한 신고를 선택하세요. 자동으로 병합되지 않으며, 잘못 병합한 경우 되돌릴 수 있습니다.',
  'desk.similar.all': '{count}건 모두 선택',
  'do.join-into': '신고 {count}건 병합…',
  'do.join-into.now': '신고 {count}건 병합',
  'confirm.join-into.title': '신고 {count}건을 {reference} 사안에 병합',
  'confirm.join-into.text': '해당 신고의 사안은 병합으로 종결되고 기한이 멈춥니다. 각 기업은 자기 신고가 다른 신고와 함께 처리된다는 것과 이후 이 사안의 결과를 자기 페이지에서 보게 됩니다.',
  'similar.heading': 'HS 4단위 {code}',
  'similar.words': '같은 낱말: {words}',
  'similar.same_day': '발생일 같음',
  'similar.days': '발생일 {count}일 차이',
  'similar.has_joined': '이 사안에 신고 {count}건이 병합되어 있음. 반대 방향으로 병합하세요',
  'board.joined': '+신고 {count}건',
};
