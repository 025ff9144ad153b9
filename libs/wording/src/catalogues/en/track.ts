/** The page on which a company follows its report. */
export const track = {
  // The page a company follows its report on
  'track.title': 'Your report',
  'track.title.reference': 'Report {reference}',
  'track.reference': 'Reference',
  'track.filed_at': 'Sent',
  'track.state': 'Stage',
  'track.keep': 'Anyone who has the address of this page can read it. Keep it safe and do not forward it.',
  'track.bookmark': 'Bookmark this page or print it. It is the only way back to your report.',

  // What each stage means for the company
  'track.stage.filed': 'We have received your report and will first contact you by {date}.',
  'track.stage.needs_facts': 'We need more information. Answer the questions below.',
  'track.stage.validated': 'We have checked your report and are working on it.',
  'track.stage.linked': 'Your report is part of a matter that is being taken up with {otherSide}.',
  'track.stage.answered_at_home': 'The authority in charge has answered. Read the answer below.',
  'track.stage.rejected': 'We cannot take up this report. The reason and what you can do next are below.',
  'track.stage.withdrawn': 'You withdrew this report.',
  'track.stage.closed': 'Work on your report has ended: {outcomes}',
  'track.answer': 'Answer',
  'track.progress': 'Progress so far',

  // Adding facts and answering
  'track.question': 'Question from {homeOffice}',
  'track.question.asked': 'asked {when}',
  'track.question.none': 'There are no open questions',
  'track.reply': 'Your answer',
  'track.reply.send': 'Send answer',
  'track.reply.sent': 'Your answer was sent',
  'track.add': 'Add new information',
  'track.add.hint': 'For example, goods released, a new delivery date, lower stock',
  'track.add.send': 'Send',
  'track.add.sent': 'Your information was added on {when}',
  'track.added': 'You added on {when}',
  'track.error.empty': 'Enter the text',
  'track.error.long': 'Text must be {max} characters or fewer',
  'track.your_report': 'What you told us',
  'track.given': 'What we gave to {otherSide}',
  'track.given.none': 'We have given nothing to {otherSide} so far',
  'track.contact': 'In an emergency, call {phone}',
  'track.not_found': 'We cannot find this report. Check the address',
};
