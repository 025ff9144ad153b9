import type { talk as en } from '../en/talk.js';

export const talk: Readonly<Record<keyof typeof en, string>> = {
  'talk.red': '담당 기관 연락관만 이 화면에서 열람할 수 있으며, 처리 이력과 파일에는 남지 않습니다.',
  'talk.corrects': '{when} 메시지의 정정',
  'talk.corrected': '{when} 정정됨',
  'talk.correct.about': '정정 대상',
  'talk.correct.of': '{when} {type}',

  // Words in another language
  'talk.translation.into': '{language} 번역(선택)',
  'talk.translation.hint': '원문 옆에 함께 표시되며, 원문은 그대로 유지됩니다',
  'talk.translation.person': '{language}, {side} 담당자 번역',
  'talk.translation.machine': '{language}, 기계번역(미검수)',
  'talk.translation.checked': '{language}, 기계번역, {when} {office} 검수',
  'talk.review.keys': '입력 중에 Ctrl+Enter 또는 ⌘+Enter를 눌러도 검토 단계로 이동하며, 바로 보내지지는 않습니다.',
  'talk.review.translation': '{language}(작성한 번역)',
  'talk.translate': '번역 추가…',
  'talk.translate.title': '{language} 번역 추가',
  'talk.translate.text': '원문 옆에 모든 측에 표시됩니다. 추가한 뒤에는 고칠 수 없습니다.',
  'talk.translate.field': '번역문',
  'talk.machine': '{language} 기계번역…',
  'talk.machine.title': '이 메시지를 기계번역',
  'talk.machine.text': '문안을 핫라인의 번역 서비스에 보냅니다. 결과는 담당자가 검수할 때까지 미검수로 표시됩니다.',
  'talk.machine.confirm': '번역',
  'talk.check': '번역 검수 완료…',
  'talk.check.title': '기계번역 검수 완료',
  'talk.check.text': '원문과 대조하였음을 확인합니다. 검수한 기관이 기록되어 모든 측에 표시됩니다.',
  'talk.names': '이 문안에는 기업이 {side} 제공에 동의하지 않은 내용이 있습니다: {found}. 보내면 {side}에 그대로 보이며 되돌릴 수 없습니다.',
  'talk.names.confirm': '확인하였으며 그대로 보냅니다',
};
