/** What crosses to the other side and what stays, on the page of a case; the account of it for supervisors. */
export const crossing = {
  'cross.title': '向{side}提供与未提供的信息',
  'cross.intro': '已提供{given}项，待批准{waiting}项，其余不提供',
  'cross.report': '报告内容',
  'cross.reads': '{side}看到的内容',
  'cross.will_read': '{side}将看到的内容',
  'cross.nothing': '无',
  'cross.given': '{when}提供 · {form} · {ground} · 批准：{who}',
  'cross.by.rule': '合作框架规则（第{version}版）',
  'cross.waits.check': '随初步审核一并提供 · {form} · {ground}',
  'cross.waits': '待批准 · {form} · {ground}',
  'cross.identifying': '这些文字会透露是谁的报告：名称、人员、号码或交易方。只有在此处选中，才会提供',
  'cross.stays': '不提供：{reason}',
  'cross.agreed': '企业于{when}同意',
  'cross.withdrawn': '企业于{when}撤回同意，此前已提供的内容无法收回',
  'cross.withdrawn.before': '企业于{when}撤回同意，未据此提供任何信息',
  'cross.choose': '选择提供：{field}',
  'cross.review': '提供前核对{count}项…',
  'cross.review.title': '向{side}提供信息',
  'cross.review.text': '{side}将看到以下内容。提供后无法收回。批准部门和依据将予记录。',
  'cross.approve': '批准并提供',
  'cross.choose.none': '请至少选择一项',

  // Why something stays, or cannot be given
  'withheld.never': '合作框架规则不允许提供',
  'withheld.no_consent': '企业未同意',
  'withheld.withdrawn': '企业已撤回同意',
  'withheld.not_said': '企业未填写',
  'withheld.crossed': '已以同样形式提供',

  // The account of a half-year
  'disclosures.title': '信息提供记录',
  'disclosures.text': '我方向其他方提供的每一项信息：时间、形式、依据、批准者。不含具体内容。',
  'disclosures.period': '期间',
  'disclosures.half.1': '{year}年上半年',
  'disclosures.half.2': '{year}年下半年',
};
