/** The page of one case: what stands beside its frame, its second steps, and writing to the other side. */
export const deskCase = {
  // Whose turn it is
  'desk.state.also': 'Also for our side: {action}',
  'desk.state.read_only': 'Supervisors read here; officers act',
  'desk.state.refused': 'Not taken up by {side}: {reason}',

  // Facts
  'desk.facts.view': 'Facts to show',
  'desk.facts.view.report': 'Report of the company',
  'desk.facts.view.theirs': 'What {side} sees',
  'desk.facts.would': 'Not given yet. If notified now, {side} would read these {count, plural, one {# item} other {# items}}',
  'desk.facts.exactly': '{side} reads these {count, plural, one {# item} other {# items}} and nothing else',
  'desk.facts.grounds': 'Given under the network’s rules unless marked otherwise',

  // Time limits
  'desk.clocks.both': 'All sides',
  'desk.clocks.licences': '{count, plural, one {# more limit for a licence} other {# more limits for licences}}',
  'desk.clocks.of_list': '{days, plural, one {and # more day of filing} other {and # more days of filing}}: {count, plural, one {# application} other {# applications}} in the list',
  'desk.clocks.ended': 'Ended',
  'desk.clocks.regraded': 'The grade was changed later; the limit after the change is shown',

  // Messages
  'desk.question.open': 'reply from {side} awaited',
  'desk.question.answered': 'replied',
  'desk.question.withdrawn': 'withdrawn',

  // Writing to the other side
  'desk.compose.about': 'Reply to',
  'desk.compose.about.case': 'the case itself: first substantive reply',
  'desk.compose.about.question': 'question of {when}',
  'desk.compose.how': 'Way of writing',
  'desk.compose.language': 'Written in',
  'desk.compose.untranslated': 'It is read as typed, beside a translation if there is one. A standard phrase is read in every language.',
  'desk.compose.no_phrase': 'There is no standard phrase for this type',
  'desk.compose.reads': 'It will read',
  'desk.compose.phrase_missing': 'Choose a standard phrase',
  'desk.compose.blank_missing': 'Fill in: {fields}',
  'desk.compose.about_missing': 'Select what you reply to',
  'desk.compose.correct_missing': 'Select what you correct',
  'desk.compose.closed': 'Nothing can be sent now',
  'desk.compose.untold': '{side} has not been notified yet; there is nobody to write to',
  'desk.review.phrase_in': '{language}, standard phrase',
  'desk.review.typed_in': '{language}, as typed',
  'desk.review.only_text': 'This text and nothing else',
  'desk.review.consented': 'The company agreed to give: {fields}',
  'desk.review.consented.none': 'The company agreed to nothing beyond the network’s rules',
  'desk.review.offices': 'Offices now in charge: {offices}',
  'desk.review.sets.question': 'The limit of {side} for a reply starts when it is sent',
  'desk.review.sets.answer': 'The question is recorded as replied to, and its time limit ends',
  'desk.review.sets.answer_case': 'Recorded as the first substantive reply of our side',
  'desk.review.sets.other': 'The case counts as moving; time and office are recorded',

  // Notes, company
  'desk.notes.text': 'Note',
  'desk.notes.added': 'Note added',
  'desk.company.answered': 'answered',
  'desk.company.agreed': 'answered by consent ({field}):',
  'desk.company.ask.consent': 'Asks the company to agree that this is given',
  'desk.company.ask.consent.none': 'asks for no consent',
  'desk.company.ask.consent.hint': 'The company’s page then leads from the question to this consent, and the consent counts as the answer',
  'desk.company.ask.text': 'Question to the company',
  'desk.company.ask.reads': 'The company reads this text as it stands. Its language: {language}',

  // Second steps
  'desk.withdraw.title': 'Withdraw the question',
  'desk.withdraw.text': 'The question stays on the record as withdrawn, and the limit of {side} for a reply ends.',
  'desk.settle.as': 'Result',
  'desk.settle.answered_at_home': 'Answered at home',
  'desk.settle.rejected': 'Not taken up',
  'desk.settle.text': 'Answer to the company',
  'desk.close.text': 'Summary (all sides see it, optional)',
  'desk.refuse.reason': 'Reason (all sides see it)',
  'desk.refuse.text': 'Explanation (all sides see it, optional)',
  'desk.severity.now': 'Present grade',
  'desk.severity.new': 'New grade',
  'desk.changes': 'Changed while this was open',
  'desk.choose': 'Select',

  // Levels of office
  'desk.ladder.above': 'From {rank} up, a person of {side} (home side) must confirm',
  'desk.ladder.rank': 'Level',
  'desk.ladder.offices.show': 'Show all offices',
  'desk.ladder.offices.hide': 'Hide offices',
  'desk.ladder.skipped': 'passed over',
  'desk.ladder.untold': 'not yet notified',
  'desk.ladder.proposed': 'Proposed: {side} to {rank}; a person of {home} decides',
  'desk.actions.none': 'No other action is possible now',
  'desk.proof.entries': '{count, plural, one {# entry} other {# entries}} so far',
};
