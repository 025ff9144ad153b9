/** Labels, corrections and translations of messages, on the page of a case. */
export const talk = {
  'talk.red': 'Only officers of the offices in charge read it, and only on this page. No history and no file holds it.',
  'talk.corrects': 'Corrects the message of {when}',
  'talk.corrected': 'Corrected {when}',
  'talk.correct.about': 'What is corrected',
  'talk.correct.of': '{type} of {when}',

  // Words in another language
  'talk.translation.into': 'Translation into {language} (optional)',
  'talk.translation.hint': 'It stands beside your text, which stays the original',
  'talk.translation.person': '{language}, translated by a person of {side}',
  'talk.translation.machine': '{language}, machine translation, not checked',
  'talk.translation.checked': '{language}, machine translation, checked by {office}, {when}',
  'talk.review.translation': '{language}, your translation',
  'talk.translate': 'Add a translation…',
  'talk.translate.title': 'Add a translation into {language}',
  'talk.translate.text': 'All sides read it beside the original. Once added, it cannot be changed.',
  'talk.translate.field': 'Translation',
  'talk.machine': 'Machine translation into {language}…',
  'talk.machine.title': 'Have a machine translate this message',
  'talk.machine.text': 'The text goes to the translation service of this hotline. The result is marked as not checked until an officer confirms it.',
  'talk.machine.confirm': 'Translate',
  'talk.check': 'Confirm the translation…',
  'talk.check.title': 'Confirm this machine translation',
  'talk.check.text': 'You have compared it with the original. Your office is recorded, and all sides see that.',
  'talk.names': 'This text holds what the company has not agreed to give to {side}: {found}. Once sent, {side} reads it, and it cannot be taken back.',
  'talk.names.confirm': 'I have looked at it and send it as it is',
};
