import type { track as en } from '../en/track.js';

export const track: Readonly<Record<keyof typeof en, string>> = {
  // The page a company follows its report on
  'track.title': '신고 처리 상황',
  'track.title.reference': '신고 {reference}',
  'track.reference': '접수번호',
  'track.filed_at': '접수 일시',
  'track.state': '처리 단계',
  'track.keep': '이 페이지의 주소를 아는 사람은 누구나 볼 수 있습니다. 안전하게 보관하고 다른 사람에게 보내지 마세요.',
  'track.bookmark': '이 페이지를 즐겨찾기에 추가하거나 인쇄해 두세요. 신고 내용을 다시 볼 수 있는 유일한 방법입니다.',

  // What each stage means for the company
  'track.stage.filed': '신고를 접수하였습니다. {date}까지 첫 연락을 드리겠습니다.',
  'track.stage.needs_facts': '확인에 필요한 내용이 더 있습니다. 아래 질문에 답해 주세요.',
  'track.stage.validated': '신고 내용을 검토하였으며, 후속 조치를 진행하고 있습니다.',
  'track.stage.linked': '신고하신 내용은 {otherSide} 측과 협의 중인 사안에 포함되었습니다.',
  'track.stage.answered_at_home': '담당 기관이 답변하였습니다. 아래 답변을 확인하세요.',
  'track.stage.rejected': '이번 신고는 반려되었습니다. 사유와 앞으로 하실 수 있는 일을 아래에서 확인하세요.',
  'track.stage.withdrawn': '신고를 취하하였습니다.',
  'track.stage.closed': '처리가 끝났습니다: {outcomes}',
  'track.answer': '답변',
  'track.progress': '진행 경과',

  // Adding facts and answering
  'track.question': '{homeOffice}의 질문',
  'track.question.asked': '{when} 질문',
  'track.question.none': '답변할 질문이 없습니다',
  'track.reply': '답변 내용',
  'track.reply.send': '답변 보내기',
  'track.reply.sent': '답변을 보냈습니다',
  'track.add': '추가로 알리기',
  'track.add.hint': '예: 통관 완료, 입고 예정일 변경, 재고 감소',
  'track.add.send': '보내기',
  'track.add.sent': '{when} 추가 내용을 접수하였습니다',
  'track.added': '{when} 추가한 내용',
  'track.error.empty': '내용을 입력하세요',
  'track.error.long': '내용은 {max}자 이내로 입력하세요',
  'track.your_report': '신고한 내용',
  'track.given': '{otherSide}에 전달한 정보',
  'track.given.none': '아직 {otherSide}에 전달한 정보가 없습니다',
  'track.contact': '긴급한 경우 {phone}번으로 전화하세요',
  'track.not_found': '신고를 찾을 수 없습니다. 주소를 다시 확인하세요',
};
