/** What crosses to the other side and what stays, on the page of a case; the account of it for supervisors. */
export const crossing = {
  'cross.title': 'Given to {side}, and not given',
  'cross.intro': '{given} given, {waiting} to be approved. The other items stay here',
  'cross.report': 'Report',
  'cross.reads': '{side} reads',
  'cross.will_read': '{side} would read',
  'cross.nothing': 'nothing',
  'cross.given': 'Given {when} · {form} · {ground} · approved by {who}',
  'cross.by.rule': 'network rule, version {version}',
  'cross.waits.check': 'To be given with the first check · {form} · {ground}',
  'cross.waits': 'Waits for your approval · {form} · {ground}',
  'cross.identifying': 'These words say whose report it is: name, person, number or partner. They cross only if you choose them here',
  'cross.stays': 'Stays here: {reason}',
  'cross.agreed': 'The company agreed {when}',
  'cross.withdrawn': 'The company withdrew its consent {when}. What was given before cannot be taken back',
  'cross.withdrawn.before': 'The company withdrew its consent {when}. Nothing was given with it',
  'cross.choose': 'Choose what to give: {field}',
  'cross.review': 'Review {count, plural, one {# item} other {# items}} before giving…',
  'cross.review.title': 'Give this information to {side}',
  'cross.review.text': '{side} will read exactly what follows. Once given, it cannot be taken back. Your office and the ground are recorded.',
  'cross.approve': 'Approve and give',
  'cross.choose.none': 'Choose at least one item',

  // Why something stays, or cannot be given
  'withheld.never': 'the network’s rules do not let it cross',
  'withheld.no_consent': 'the company has not agreed',
  'withheld.withdrawn': 'the company has withdrawn its consent',
  'withheld.not_said': 'the company did not say',
  'withheld.crossed': 'it was given in this form already',

  // The account of a half-year
  'disclosures.title': 'Account of information given',
  'disclosures.text': 'Every item that our side gave to another side: when, in which form, on which ground, and who approved it. Values are not included.',
  'disclosures.period': 'Period',
  'disclosures.half.1': '{year}, first half',
  'disclosures.half.2': '{year}, second half',
};
