import type { desk as en } from '../en/desk.js';

export const desk: Readonly<Record<keyof typeof en, string>> = {
  // Whose turn it is
  'desk.title': '{goods}: {kind}',
  'desk.title.typed': '기업이 적은 품명: {goods}',
  'desk.case_number': '사안 {reference}',
  'desk.state.ours': '우리 측 조치: {action}',
  'desk.state.waiting': '{side} 회신 대기',
  'desk.state.waiting_receipt': '{side} 수신 확인 대기',
  'desk.state.waiting_accept': '{side} 수락 여부 결정 대기',
  'desk.state.proposal': '{rank} 격상 제안 중, {side} 담당자의 결정 대기',
  'desk.state.closed': '종결: {outcomes}',
  'desk.state.remind_from': '회신 요청 알림({time}부터 가능)',
  'desk.state.ours.next': '우리 측 후속 조치',
  'desk.state.nobody': '대기 중인 조치 없음',
  'desk.state.waiting_triage': '{side} 1차 검토 중',

  // Facts
  'desk.facts': '사안 내용',
  'desk.facts.given': '사안 내용({side} 제공 항목 {count}개)',
  'desk.facts.given_to': '{side} 제공 정보',
  'desk.facts.given_count': '제공 항목 {count}개',
  'desk.facts.not_given': '미제공: {fields}',
  'desk.facts.nothing': '아직 제공한 정보가 없습니다',
  'desk.facts.company': '기업',
  'desk.facts.company_said': '기업의 추가 제출 내용',
  'desk.facts.questions': '기업에 대한 보완 요청',
  'desk.facts.question_open': '답변 대기',
  'desk.facts.recipient': '수신처',
  'desk.facts.report': '신고 {reference}, {state}',

  // Receipt by each side
  'desk.receipt.confirmed': '{time} 수신 확인',
  'desk.receipt.by_office': '{time} 수신 확인, {office}',

  // Time limits
  'desk.clocks': '기한',
  'desk.clocks.none': '진행 중인 기한이 없습니다',

  // Messages
  'desk.messages': '주고받은 내용',
  'desk.messages.none': '아직 주고받은 내용이 없습니다',
  'desk.messages.none.below': '아직 주고받은 메시지가 없습니다. 위에는 통보와 수신 확인 등 처리 경과가 표시됩니다',
  'desk.messages.about': '관련 질의: {text}',
  'desk.original': '원문({language})',
  'desk.translation.none': '번역 없음',
  'desk.translation.phrase': '표준 문구, 모든 언어 검수 완료',

  // Writing to the other side, apart from notes
  'desk.outward': '{side}에 보내는 내용',
  'desk.outward.named': '{side}에 보내는 내용: {type}',
  'desk.compose.type': '유형',
  'desk.compose.text': '내용',
  'desk.compose.phrase': '표준 문구 선택',
  'desk.compose.free': '직접 작성',
  'desk.compose.review': '보내기 전 확인…',
  'desk.review': '보내기 전 확인',
  'desk.review.gives': '제공되는 정보',
  'desk.review.audience': '열람 범위',
  'desk.review.both_sides': '모든 측({sides})',
  'desk.review.sets': '함께 등록되는 내용',
  'desk.review.final': '보낸 뒤에는 고칠 수 없습니다',
  'desk.review.back': '돌아가서 수정',
  'desk.review.send': '보내기',

  // Consent of companies

  // Notes inside one side
  'desk.notes': '내부 메모',
  'desk.notes.only': '{side}만 볼 수 있음',
  'desk.notes.add': '메모 추가',
  'desk.notes.none': '메모가 없습니다',

  // Levels of office, in pairs
  'desk.ladder': '협의 직급',
  'desk.ladder.zone': '{city} 시각',
  'desk.ladder.told': '{time} 통보',
  'desk.ladder.moved': '{time} 격상',
  'desk.ladder.opened': '{time} 등록',
  'desk.ladder.left.limit': '기한 경과로 다음 직급 이관',
  'desk.ladder.left.person': '담당자가 격상',
  'desk.ladder.next': '다음 단계: {side} {clock}, {when}까지, {then}',
  'desk.ladder.person': '격상하려면 {side}(제기 측) 담당자의 확정이 필요합니다',
  'desk.actions': '그 밖의 조치',

  // Record check

  // States of the page
  'desk.loading': '사안을 불러오는 중입니다',
  'desk.not_found': '해당 사안이 없거나 우리 측에 제공되지 않은 사안입니다',
  'desk.to_history': '이 사안의 전체 이력',
};
