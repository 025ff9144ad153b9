import type { desk as en } from '../en/desk.js';

export const desk: Readonly<Record<keyof typeof en, string>> = {
  // Whose turn it is
  'desk.title': '{goods}: {kind}',
  'desk.title.typed': '기업이 적은 품명: {goods}',
  'desk.title.waiting': '사안 {reference}',
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
  'desk.facts.own': '우리 측만 보는 내용',
  'desk.facts.authority': '소관 기관',
  'desk.facts.recorded_by': '{side} 등록',
  'desk.facts.company': '기업',
  'desk.facts.company_said': '기업의 추가 제출 내용',
  'desk.facts.questions': '기업에 대한 보완 요청',
  'desk.facts.question_open': '회신 대기',
  'desk.facts.recipient': '수신처',
  'desk.facts.report': '신고 {reference}, {state}',

  // Receipt by each side
  'desk.receipt.confirmed': '{time} 수신 확인',
  'desk.receipt.by_office': '{time} 수신 확인, {office}',
  'desk.receipt.opened': '{time} 열람(우리 측만)',

  // Time limits
  'desk.clocks': '기한',
  'desk.clocks.none': '진행 중인 기한이 없습니다',
  'desk.clocks.calendar': '{side} 근무일 {opens}~{closes} 기준',

  // Messages
  'desk.messages': '주고받은 내용',
  'desk.messages.none': '아직 주고받은 내용이 없습니다',
  'desk.messages.about': '관련 질의: {text}',
  'desk.original': '원문({language})',
  'desk.translation.human': '사람 번역, 검수 완료',
  'desk.translation.machine': '기계번역 초안(미검수)',
  'desk.translation.none': '번역 없음',
  'desk.translation.phrase': '표준 문구, 모든 언어 검수 완료',

  // Writing to the other side, apart from notes
  'desk.outward': '{side}에 보내는 내용',
  'desk.outward.named': '{side}에 보내는 내용: {type}',
  'desk.compose.type': '유형',
  'desk.compose.text': '내용',
  'desk.compose.phrase': '표준 문구 선택',
  'desk.compose.phrase_other': '다른 표준 문구 사용',
  'desk.compose.free': '직접 작성',
  'desk.compose.fill': '빈칸 입력',
  'desk.compose.review': '보내기 전 확인…',
  'desk.review': '보내기 전 확인',
  'desk.review.gives': '제공되는 정보',
  'desk.review.gives_nothing': '기업 정보 없음, 동의 불필요',
  'desk.review.audience': '열람 범위',
  'desk.review.both_sides': '모든 측({sides})',
  'desk.review.sets': '함께 등록되는 내용',
  'desk.review.final': '보낸 뒤에는 고칠 수 없습니다',
  'desk.review.second': '다른 담당자의 확인을 거쳐 발송됩니다',
  'desk.review.back': '돌아가서 수정',
  'desk.review.send': '보내기',
  'desk.review.submit': '확인 요청',

  // Consent of companies
  'desk.consent.needed': '{field}: 기업의 동의가 필요합니다',
  'desk.consent.ask': '기업에 동의 요청',
  'desk.consent.counts': '{agreed}개사 동의, {waiting}개사 회신 대기',

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
  'desk.ladder.also': '{time} 함께 공유',
  'desk.ladder.next': '다음 단계: {side} {clock}, {when}까지, {then}',
  'desk.ladder.person': '격상하려면 {side}(제기 측) 담당자의 확정이 필요합니다',
  'desk.ladder.same': '위와 같음',
  'desk.actions': '그 밖의 조치',

  // Record check
  'desk.proof.ok': '총 {count}건, 이상 없음',
  'desk.proof.broken': '{seq}번 기록이 일치하지 않습니다. 운영 관리자에게 알리세요',
  'desk.proof.both': '모든 측 최근 확인 {time}',
  'desk.proof.export': '검증 가능한 기록 내려받기',

  // States of the page
  'desk.loading': '사안을 불러오는 중입니다',
  'desk.not_found': '해당 사안이 없거나 우리 측에 제공되지 않은 사안입니다',
  'desk.to_history': '이 사안의 전체 이력',
};
