/** The page of one case. */
export const desk = {
  // Whose turn it is
  'desk.title': '{goods}: {kind}',
  'desk.title.typed': 'the company wrote: {goods}',
  'desk.case_number': 'Case {reference}',
  'desk.state.ours': 'Ours to do: {action}',
  'desk.state.waiting': 'Waiting for a reply from {side}',
  'desk.state.waiting_receipt': 'Waiting for {side} to confirm receipt',
  'desk.state.waiting_accept': 'Waiting for {side} to decide whether to take up the case',
  'desk.state.proposal': 'A raise to {rank} is proposed; a person of {side} decides',
  'desk.state.closed': 'Closed: {outcomes}',
  'desk.state.remind_from': 'Reminder (from {time})',
  'desk.state.ours.next': 'Ours to take further',
  'desk.state.nobody': 'Nothing is awaited now',
  'desk.state.waiting_triage': '{side} is checking the report',

  // Facts
  'desk.facts': 'Facts',
  'desk.facts.given': 'Facts ({count, plural, one {# item} other {# items}} given by {side})',
  'desk.facts.given_to': 'Given to {side}',
  'desk.facts.given_count': '{count, plural, one {# item} other {# items}} given',
  'desk.facts.not_given': 'Not given: {fields}',
  'desk.facts.nothing': 'Nothing has been given yet',
  'desk.facts.company': 'Company',
  'desk.facts.company_said': 'What the company added',
  'desk.facts.questions': 'Questions to the company',
  'desk.facts.question_open': 'no answer yet',
  'desk.facts.recipient': 'Recipient',
  'desk.facts.report': 'Report {reference}, {state}',

  // Receipt by each side
  'desk.receipt.confirmed': 'receipt confirmed {time}',
  'desk.receipt.by_office': 'receipt confirmed {time}, {office}',

  // Time limits
  'desk.clocks': 'Time limits',
  'desk.clocks.none': 'No time limit is running',

  // Messages
  'desk.messages': 'Messages',
  'desk.messages.none': 'No messages yet',
  'desk.messages.none.below': 'No side has written yet. Above is what happened so far, such as notice and receipt',
  'desk.messages.about': 'about: {text}',
  'desk.original': 'Original ({language})',
  'desk.translation.none': 'No translation',
  'desk.translation.phrase': 'Standard phrase, checked in every language',

  // Writing to the other side, apart from notes
  'desk.outward': 'to {side}',
  'desk.outward.named': 'To {side}: {type}',
  'desk.compose.type': 'Type',
  'desk.compose.text': 'Text',
  'desk.compose.phrase': 'Choose a standard phrase',
  'desk.compose.free': 'Write freely',
  'desk.compose.review': 'Review before sending…',
  'desk.review': 'Check before sending',
  'desk.review.gives': 'Information given',
  'desk.review.audience': 'Who will see it',
  'desk.review.both_sides': 'all sides ({sides})',
  'desk.review.sets': 'Also records',
  'desk.review.final': 'Cannot be changed once sent',
  'desk.review.back': 'Back to edit',
  'desk.review.send': 'Send',

  // Consent of companies

  // Notes inside one side
  'desk.notes': 'Internal notes',
  'desk.notes.only': '{side} only',
  'desk.notes.add': 'Add a note',
  'desk.notes.none': 'No notes',

  // Levels of office, in pairs
  'desk.ladder': 'Levels of office',
  'desk.ladder.zone': '{city} time',
  'desk.ladder.told': '{time} notified',
  'desk.ladder.moved': '{time} moved here',
  'desk.ladder.opened': '{time} opened',
  'desk.ladder.left.limit': 'moved on when the limit passed',
  'desk.ladder.left.person': 'raised by a person',
  'desk.ladder.next': 'Next: {side}, {clock}, due {when}; {then}',
  'desk.ladder.person': 'A raise must be confirmed by a person of {side} (home side)',
  'desk.actions': 'Other actions',

  // Record check

  // States of the page
  'desk.loading': 'Loading the case',
  'desk.not_found': 'There is no such case, or it is not for your side',
  'desk.to_history': 'Whole history of the case',
};
