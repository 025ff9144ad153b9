import type { deskCase as en } from '../en/desk-case.js';

export const deskCase: Readonly<Record<keyof typeof en, string>> = {
  // Whose turn it is
  'desk.state.also': '우리 측이 할 일: {action}',
  'desk.state.read_only': '점검 담당관은 열람만 할 수 있습니다',
  'desk.state.refused': '{side} 미수락: {reason}',

  // Facts
  'desk.facts.view': '표시할 내용',
  'desk.facts.view.report': '기업 신고 내용',
  'desk.facts.view.theirs': '{side} 화면',
  'desk.facts.would': '아직 제공하지 않았습니다. 지금 통보하면 {side}에 제공되는 항목 {count}개',
  'desk.facts.exactly': '{side}에 보이는 항목은 다음 {count}개뿐입니다',
  'desk.facts.grounds': '따로 표시하지 않은 항목은 협력 체계 규정에 따라 제공합니다',

  // Time limits
  'desk.clocks.both': '모든 측 공통',
  'desk.clocks.licences': '허가 결정 기한 {count}건 더 보기',
  'desk.clocks.of_list': '그 뒤 신청일 {days}일, 신청 {count}건: 목록에서 보기',
  'desk.clocks.ended': '종료된 기한',
  'desk.clocks.regraded': '이후 등급이 조정되어 조정 후의 기한을 표시합니다',

  // Messages
  'desk.question.open': '{side} 회신 대기',
  'desk.question.answered': '회신 완료',
  'desk.question.withdrawn': '철회됨',

  // Writing to the other side
  'desk.compose.about': '회신 대상',
  'desk.compose.about.case': '사안 자체(1차 실질 회신)',
  'desk.compose.about.question': '{when} 질의',
  'desk.compose.how': '작성 방식',
  'desk.compose.language': '작성 언어',
  'desk.compose.untranslated': '작성한 그대로 표시되며, 번역이 있으면 함께 표시됩니다. 표준 문구는 각 언어로 표시됩니다.',
  'desk.compose.no_phrase': '이 유형에 맞는 표준 문구가 없습니다',
  'desk.compose.reads': '표시될 문구',
  'desk.compose.phrase_missing': '표준 문구를 선택하세요',
  'desk.compose.blank_missing': '입력하세요: {fields}',
  'desk.compose.about_missing': '회신 대상을 선택하세요',
  'desk.compose.correct_missing': '정정 대상을 선택하세요',
  'desk.compose.closed': '지금은 보낼 수 없습니다',
  'desk.compose.untold': '{side}에 아직 통보하지 않아 보낼 수 없습니다',
  'desk.review.phrase_in': '{language}(표준 문구)',
  'desk.review.typed_in': '{language}(작성 원문)',
  'desk.review.only_text': '위 문안 외에 제공되는 정보 없음',
  'desk.review.consented': '기업이 제공에 동의한 항목: {fields}',
  'desk.review.consented.none': '협력 체계 규정 외에 기업이 동의한 항목 없음',
  'desk.review.offices': '현재 담당 기관: {offices}',
  'desk.review.sets.question': '보내는 즉시 {side}의 질의 회신 기한이 시작됩니다',
  'desk.review.sets.answer': '해당 질의는 회신 완료로 등록되고 기한이 종료됩니다',
  'desk.review.sets.answer_case': '우리 측의 1차 실질 회신으로 등록됩니다',
  'desk.review.sets.other': '사안에 진전이 있는 것으로 보며, 시각과 기관이 등록됩니다',

  // Notes, company
  'desk.notes.text': '메모 내용',
  'desk.notes.added': '메모를 추가했습니다',
  'desk.company.answered': '답변함',
  'desk.company.agreed': '동의로 답변함({field}):',
  'desk.company.ask.consent': '제공 동의를 요청할 항목',
  'desk.company.ask.consent.none': '동의 요청 아님',
  'desk.company.ask.consent.hint': '기업 페이지의 질문에서 해당 동의 항목으로 바로 이동할 수 있고, 동의하면 답변한 것으로 처리됩니다',
  'desk.company.ask.text': '기업에 보낼 요청 내용',
  'desk.company.ask.reads': '기업에 이 문구가 그대로 표시됩니다. 기업 언어: {language}',

  // Second steps
  'desk.withdraw.title': '질의 철회',
  'desk.withdraw.text': '질의는 철회된 것으로 기록에 남고, {side}의 회신 기한은 종료됩니다.',
  'desk.settle.as': '처리 방식',
  'desk.settle.answered_at_home': '국내에서 답변',
  'desk.settle.rejected': '반려',
  'desk.settle.text': '기업에 보낼 답변',
  'desk.close.text': '요약(모든 측에 표시, 선택)',
  'desk.refuse.reason': '사유(모든 측에 표시)',
  'desk.refuse.text': '설명(모든 측에 표시, 선택)',
  'desk.severity.now': '현재 등급',
  'desk.severity.new': '새 등급',
  'desk.changes': '작성하는 동안 변경된 내용',
  'desk.choose': '선택',

  // Levels of office
  'desk.ladder.above': '{rank}부터는 {side}(제기 측) 담당자의 확정이 필요합니다',
  'desk.ladder.rank': '직급',
  'desk.ladder.offices.show': '기관명 모두 보기',
  'desk.ladder.offices.hide': '기관명 숨기기',
  'desk.ladder.skipped': '거치지 않음',
  'desk.ladder.untold': '통보 전',
  'desk.ladder.proposed': '{side} {rank} 격상 제안, {home} 담당자 결정 대기',
  'desk.actions.none': '지금 가능한 다른 조치가 없습니다',
  'desk.proof.entries': '현재까지 기록 {count}건',
};
