/** The company form: partner, stock, effects, help, company, consent, check. */
export const formCompany = {
  // Page partner
  'form.partner.question': 'Who is your trading partner?',
  'form.partner.hint': 'Give the company name on the contract. We pass it to {otherSide} only if you agree.',
  'form.partner.error.empty': 'Enter the name of your trading partner',
  'form.partner.field.partner': 'Trading partner',
  'form.partner.error.long': 'Name of your trading partner must be {max} characters or fewer',

  // Page stock
  'form.stock.question': 'How much do you have in stock, and how much do you use a day?',
  'form.stock.hint': 'We use this to work out how long your stock will last. A rough figure is fine. We never give it to {otherSide}.',
  'form.stock.error.stock': 'Enter your stock, or select ‘I do not know’',
  'form.stock.error.use': 'Daily use must be a number, more than 0',
  'form.stock.error.use_empty': 'Enter your daily use, or select ‘I do not know’',
  'form.stock.field.unit': 'Unit',
  'form.stock.field.stock': 'Stock now',
  'form.stock.field.use': 'Daily use',
  'form.stock.error.number': 'Stock must be a number, 0 or more',
  'form.stock.error.unit': 'Select a unit',
  'form.stock.lasts': 'Lasts about {days, plural, one {# day} other {# days}}',
  'form.stock.pending': 'Enter both figures and press the button to see how many days the stock will last.',
  'form.stock.calculate': 'Work out the days',
  'form.stock.only': 'Only {homeOffice} sees the stock and how long it will last. We give {otherSide} no more than how urgent it is (most urgent, urgent, routine).',

  // Page next_delivery
  'form.next_delivery.question': 'When is the next delivery due?',
  'form.next_delivery.hint': 'Include deliveries from other countries.',
  'form.next_delivery.error.empty': 'Enter a date, or select ‘None planned’ or ‘I do not know’',
  'form.next_delivery.error.past': 'Delivery date must be today or in the future',
  'form.next_delivery.error.real': 'Enter a real date',

  // Page share
  'form.share.question': 'How much of this item do you buy from {origin}?',
  'form.share.hint': 'Think of what you bought in the last year.',
  'form.share.error.empty': 'Select how much you buy from there',

  // Page other_source
  'form.other_source.question': 'Can you get the goods elsewhere?',
  'form.other_source.hint': 'If you can, tell us roughly how long it takes and what it adds to the cost.',
  'form.other_source.error.empty': 'Select whether you can get the goods elsewhere',
  'form.other_source.field.note': 'Time and extra cost (optional)',
  'form.other_source.error.long': 'Must be {max} characters or fewer. You have {count}',

  // Page impact
  'form.impact.question': 'What will be affected if supply does not resume?',
  'form.impact.hint': 'Select all that apply.',
  'form.impact.question.exporter': 'What will be affected if the goods stay where they are?',
  'form.impact.hint.exporter': 'Select all that apply, at your company or at your buyer’s.',
  'form.impact.error.empty': 'Select what will be affected',
  'form.impact.error.none_and': 'Select ‘Nothing yet’ or the things affected, not both',

  // Page tried
  'form.tried.question': 'What have you tried so far? (optional)',
  'form.tried.hint': 'For example, asked the exporter, sent papers to local customs',
  'form.tried.hint.exporter': 'For example, asked customs or the licensing authority, sent papers again, asked the buyer for papers',
  'form.tried.error.long': 'Must be {max} characters or fewer. You have {count}',

  // Page help
  'form.help.question': 'What help do you need from the government?',
  'form.help.hint': 'Select all that apply. We cannot promise a result, but we will keep you informed.',
  'form.help.error.empty': 'Select the help you need',

  // Page files
  'form.files.question': 'Upload papers (optional)',
  'form.files.hint': 'Such as a contract, declaration or receipt. PDF, JPG or PNG, up to {maxMb} MB each. Do not upload classified material.',

  // Page company
  'form.company.question': 'Your company’s name and registration number',
  'form.company.hint': 'Korea: 10-digit business number. China: 18-character unified social credit code. We do not name your company to {otherSide} unless you agree.',
  'form.company.error.name': 'Enter your company’s name',
  'form.company.error.number': 'Enter your registration number',
  'form.company.error.kr': 'Business number must be 10 digits',
  'form.company.error.cn': 'Unified social credit code must be 18 digits or capital letters',
  'form.company.error.check': 'Check the number. One of the digits seems wrong',
  'form.company.field.name': 'Company name',
  'form.company.field.number': 'Registration number',
  'form.company.field.number.kr-business': 'Business number',
  'form.company.field.number.cn-unified-social-credit': 'Unified social credit code',
  'form.company.field.number.any': 'Registration number',
  'form.company.hint.kr-business': 'Enter your 10-digit business number. We do not name your company to {otherSide} unless you agree.',
  'form.company.hint.cn-unified-social-credit': 'Enter your 18-character unified social credit code. We do not name your company to {otherSide} unless you agree.',
  'form.company.hint.any': 'Enter the number your company is registered under. We do not name your company to {otherSide} unless you agree.',
  'form.company.error.long': 'Company name must be {max} characters or fewer',

  // Page contact
  'form.contact.question': 'Who should we contact?',
  'form.contact.hint': 'We use these details only for this report and do not give them to {otherSide}.',
  'form.contact.error.name': 'Enter a contact name',
  'form.contact.error.phone': 'Enter a whole phone number with its area code, like 02-1234-5678, or with the country code, like +82 2 1234 5678',
  'form.contact.error.language': 'Select the language we should use',
  'form.contact.field.name': 'Contact name',
  'form.contact.field.phone': 'Phone number',
  'form.contact.field.email': 'Email address',
  'form.contact.field.language': 'Language we should use',
  'form.contact.error.long': 'Contact name must be {max} characters or fewer',

  // Page consent
  'form.consent.question': 'What may we give to {otherSide}?',
  'form.consent.hint': 'You can send the report without agreeing. You can withdraw your consent for the future at any time. We never give stock, prices or customers.',
  'form.consent.error.confirm': 'Select what we may give, or ‘None of these’',
  'form.consent.preview': 'What {otherSide} will read',
  'form.consent.preview.ticked': 'What {otherSide} will read, as ticked so far',
  'form.consent.preview.refresh': 'Show it again as ticked now',
  'form.consent.preview.open': 'What you ticked does not go together, so nothing is shown. Check it, then show it again.',
  'form.consent.list.licence': 'You attached a list of licence applications. If you do not agree to this, {homeOffice} keeps the list to itself and {otherSide} cannot look the applications up. You can also agree later, on the page that follows your report.',
  'form.consent.list.rows': 'If you said that you applied for a licence, the list is taken up only where you agree above to give that.',
  'form.consent.error.none_and': 'Select ‘None of these’ or what we may pass on, not both',
  'form.consent.error.quantity': 'To share the exact quantity, also select the licence application number',

  // Page check
  'form.check.question': 'Check your answers before you send the report',
  'form.check.hint': 'You cannot change the report after sending it, but you can add new information.',
  'form.check.at_once': 'When you send the report, this is given to {otherSide} at once by the network’s rule and cannot be taken back.',
  'form.check.agreed': 'You agreed to these as well. They are given after an officer of {homeOffice} has looked at the report; until then you can take your agreement back.',
  'form.check.after': 'This is given to {otherSide} after an officer of {homeOffice} has checked the report.',
  'form.check.error.declare': 'Confirm that your answers are correct to the best of your knowledge',
  'form.check.error.send': 'Your report was not sent. Your answers are saved. Try again or call {phone}',
  'form.check.held': '{field}: an officer reads it first, because it says whose report it is',
  'form.check.list': 'The list of licence applications is taken up by an officer of {homeOffice} after the case was passed on. Then {otherSide} reads of it:',
  'form.check.list.numbers': 'As numbers',
  'form.check.list.numbers.text': 'of all {count, plural, one {# application} other {# applications}}: how many there are, by day of filing, result and day of the decision',
  'form.check.list.names': 'By name',
  'form.check.list.names.text': '{named, plural, =0 {none of the applications} other {# of {count}}}: only those with an application number whose row says yes',
  'form.check.list_stays': 'You did not agree that your licence application is given, so {homeOffice} keeps this list to itself and {otherSide} cannot look the applications up. You can agree to ‘{field}’ under ‘{answer}’ below, or later on the page that follows your report.',
  'form.check.declare': 'My answers are correct to the best of my knowledge',
  'form.check.send': 'Send report',

  // Answers that may contradict each other, on the page check
  'form.doubt.title': 'Some answers do not go together',
  'form.doubt.text': 'They are marked below. Change what is wrong. If everything is right, send the report as it is.',
  'form.doubt.more_listed': 'The contracts on your list whose goods are not released come to {total}, which is more.',
  'form.doubt.after_since': 'The problem started before this: {since}.',
  'form.doubt.listed_before': 'Your list has the goods of contract {contract} at ‘{stage}’ since {on}. The contract is dated later: {signed}.',
};
