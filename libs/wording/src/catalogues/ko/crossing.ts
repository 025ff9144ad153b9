/** What crosses to the other side and what stays, on the page of a case; the account of it for supervisors. */
export const crossing = {
  'cross.title': '{side} 제공·미제공 정보',
  'cross.intro': '제공 {given}개, 승인 대기 {waiting}개. 나머지 항목은 제공하지 않습니다',
  'cross.report': '신고 내용',
  'cross.reads': '{side}에 보이는 내용',
  'cross.will_read': '{side}에 보일 내용',
  'cross.nothing': '없음',
  'cross.given': '{when} 제공 · {form} · {ground} · 승인: {who}',
  'cross.by.rule': '협력 체계 규정 {version}판',
  'cross.waits.check': '1차 검토와 함께 제공 예정 · {form} · {ground}',
  'cross.waits': '승인 대기 · {form} · {ground}',
  'cross.identifying': '이 내용에는 어느 기업의 신고인지 알 수 있는 이름·담당자·번호·거래처가 들어 있습니다. 여기서 직접 선택한 경우에만 제공됩니다',
  'cross.stays': '미제공: {reason}',
  'cross.agreed': '{when} 기업 동의',
  'cross.withdrawn': '{when} 기업이 동의를 철회했습니다. 그 전에 제공한 내용은 되돌릴 수 없습니다',
  'cross.withdrawn.before': '{when} 기업이 동의를 철회했습니다. 이 동의로 제공한 내용은 없습니다',
  'cross.choose': '제공 항목 선택: {field}',
  'cross.review': '{count}개 항목 제공 전 확인…',
  'cross.review.title': '{side}에 정보 제공',
  'cross.review.text': '{side}에는 아래 내용이 그대로 보입니다. 제공한 뒤에는 되돌릴 수 없습니다. 승인 부서와 근거가 기록됩니다.',
  'cross.approve': '승인 및 제공',
  'cross.choose.none': '항목을 하나 이상 선택하세요',

  // Why something stays, or cannot be given
  'withheld.never': '협력 체계 규정상 제공할 수 없음',
  'withheld.no_consent': '기업이 동의하지 않음',
  'withheld.withdrawn': '기업이 동의를 철회함',
  'withheld.not_said': '신고 내용에 없음',
  'withheld.crossed': '같은 형태로 이미 제공함',

  // The account of a half-year
  'disclosures.title': '정보 제공 내역',
  'disclosures.text': '우리 측이 다른 측에 제공한 모든 항목의 시각, 형태, 근거, 승인자입니다. 제공한 값은 포함하지 않습니다.',
  'disclosures.period': '기간',
  'disclosures.half.1': '{year}년 상반기',
  'disclosures.half.2': '{year}년 하반기',
};
