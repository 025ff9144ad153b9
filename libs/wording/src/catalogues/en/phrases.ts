/** The fixed phrases that cross between the sides. Translated by people once; never change one without all three. */
export const phrases = {
  // Groups in the picker
  'phrase.group.receipt': 'Receipt, contact, taking up',
  'phrase.group.asking': 'Asking for facts',
  'phrase.group.progress': 'Progress',
  'phrase.group.goods': 'Goods and customs',
  'phrase.group.licences': 'Licences',
  'phrase.group.consultation': 'Consultation, level, channel',
  'phrase.group.agreement': 'Agreement, follow-up, closing',
  'phrase.group.other': 'Corrections, confidentiality, drills',

  // Receipt, contact, taking up
  'phrase.ack.received': 'We received your notice {caseNo} on {date}. This confirms receipt only and does not mean that we agree with its contents.',
  'phrase.ack.contact': '{office} is handling this case. In an emergency, please call the duty line on {phone}.',
  'phrase.accept.taken': 'We have agreed to take up this case and will send a first reply by {date}.',
  'phrase.decline.authority': 'This case falls to {authority} on our side. If you agree, we will pass it on and tell you the result.',
  'phrase.decline.facts': 'With the facts we have, we cannot yet begin to check. We will start as soon as we receive: {documents}',
  'phrase.decline.commercial': 'This appears to be a contract matter between companies, and we suggest that they settle it between them. If a government measure is involved, please let us know.',
  'phrase.decline.procedure': 'A legal procedure is under way in this case, so we regret that we cannot comment on it here.',

  // Asking for facts
  'phrase.ask.contract': 'Please send the contract number and the date on which inspection was applied for, so that we can check with {authority}.',
  'phrase.ask.licence': 'With the applicant’s consent, please send the licence application number, the filing date and the receiving office.',
  'phrase.ask.needed_by': 'Please tell us the latest date by which the goods are needed. You do not need to send stock figures.',
  'phrase.ask.reason': 'We would be grateful if you could find out why {item} has not yet been loaded at {port}, and let us know.',
  'phrase.ask.rule': 'Please tell us the legal basis, the scope and the effective date of the measure.',

  // Progress
  'phrase.progress.checking': 'We are checking the facts with {authority} and will report progress by {date}.',
  'phrase.progress.forwarded': 'On {date} we passed this case to {authority} and asked for a prompt review.',
  'phrase.progress.none': 'There is nothing new to report yet. We will contact you again on {date}.',
  'phrase.progress.more_time': 'We need more time to check and would like to move our reply from {oldDate} to {newDate}. We ask for your understanding.',
  'phrase.progress.reminder': 'We would be grateful for any news on the question we sent on {date}.',
  'phrase.progress.holiday': 'Our offices are closed from {startDate} to {endDate}. A duty officer will continue to handle urgent cases.',

  // Goods and customs
  'phrase.goods.released': 'Customs released {quantity} of {item} at {port} on {date}.',
  'phrase.goods.partial': 'Of {total} of {item}, {quantity} has been released. The rest is expected to be cleared by {date}.',
  'phrase.goods.inspection': 'The goods are under export inspection at {port}. The result is expected by {date}.',
  'phrase.goods.not_applied': 'We have found that the exporter has not yet applied for inspection. It would help if your importer could remind them as well.',
  'phrase.goods.query_notice': 'Customs sent the exporter a query notice on {date}. The procedure continues once the exporter has sent its papers.',
  'phrase.goods.papers': 'Some papers need to be corrected: {documents}. The review will continue when we receive them.',
  'phrase.goods.no_measure': 'We have found no new export restriction on {item}. The reason for the delay is: {cause}',

  // Licences
  'phrase.licence.review': 'Licence application {licenceNo} is under review. The statutory time limit is {date}.',
  'phrase.licence.granted': 'Of {count, plural, one {# application} other {# applications}}, {granted, plural, one {# was} other {# were}} granted on {date}.',
  'phrase.licence.list': 'We attach a list of {count, plural, one {# licence application} other {# licence applications}} and would be grateful to know where each one stands.',
  'phrase.licence.general': 'For companies with long-standing trade, please consider whether a general licence could be used.',

  // Consultation, level, channel
  'phrase.consult.propose': 'We propose a video consultation at {rank} on {when}. Agenda: {agenda}',
  'phrase.consult.accept': 'We agree to the time you propose ({when}). {office} will attend for our side.',
  'phrase.consult.other_time': 'We cannot attend at the time you propose. Would {when} be possible?',
  'phrase.consult.record': 'We send draft {version} of the record of consultation. Please comment by {date}. It is not final until every side confirms it.',
  'phrase.level.moved': 'Under the agreed time limits this case moved to {rank} on {date}. The step is automatic and implies no judgement of any side.',
  'phrase.level.propose': 'In view of its importance we propose to take this case to {rank}. Please let us have your view by {date}.',
  'phrase.channel.propose': 'We think this case is better handled in the following channel: {channel}. If you agree, we will move it there with its record.',

  // Agreement, follow-up, closing
  'phrase.agree.action': 'The sides agreed on the following action by {date}: {action} (responsible: {office})',
  'phrase.monitor.suspended': 'The suspension of the measure ends on {date}. We propose to speak again {days, plural, one {# day} other {# days}} before then.',
  'phrase.close.propose': 'The companies report that the difficulty is resolved, and we propose to close the case. If you see it differently, please tell us by {date}.',
  'phrase.close.thanks': 'Thank you for your prompt help. Supply to {count, plural, one {# company} other {# companies}} is back to normal.',
  'phrase.close.no_agreement': 'We did not reach a common view in this consultation. We propose to record the position of each side and to continue in: {channel}',
  'phrase.reopen': '{item} has been disrupted again since {date}. We ask to reopen this case.',

  // Corrections, confidentiality, drills
  'phrase.correct': 'We correct our message of {date} as follows: {text}. The earlier message stays on the record.',
  'phrase.confidential': 'Please use this material only for this case and do not pass it to third parties.',
  'phrase.identity.withheld': 'We do not yet have the company’s consent to name it. Please check with the following: {facts}',
  'phrase.drill': 'EXERCISE: this message is part of a drill. Please confirm receipt only and take no real action.',
  'phrase.contact_test': 'This is a routine contact test. Please confirm receipt by {when}.',

  // Names of the blanks, for the person who fills them in
  'blank.action': 'action',
  'blank.agenda': 'agenda',
  'blank.authority': 'competent authority',
  'blank.caseNo': 'case number',
  'blank.cause': 'reason for the delay',
  'blank.channel': 'channel',
  'blank.count': 'number',
  'blank.date': 'day',
  'blank.days': 'number of days',
  'blank.documents': 'papers',
  'blank.endDate': 'last day',
  'blank.facts': 'facts to check with',
  'blank.granted': 'number granted',
  'blank.item': 'goods',
  'blank.licenceNo': 'licence application number',
  'blank.newDate': 'new day',
  'blank.office': 'office',
  'blank.oldDate': 'day promised before',
  'blank.phone': 'phone number',
  'blank.port': 'port or airport',
  'blank.quantity': 'quantity',
  'blank.rank': 'level of office',
  'blank.startDate': 'first day',
  'blank.text': 'correct text',
  'blank.total': 'total quantity',
  'blank.version': 'number of the draft',
  'blank.when': 'day and time',
};
