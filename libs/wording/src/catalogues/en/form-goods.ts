/** The company form: what happened, which goods, where they are, licence. */
export const formGoods = {
  // Page kind
  'form.kind.question': 'What has happened?',
  'form.kind.hint': 'Choose the one that fits best. We can change it later.',
  'form.kind.error.empty': 'Select what has happened',

  // Page part
  'form.part.question': 'What is your company’s part in this trade?',
  'form.part.error.empty': 'Select your company’s part in this trade',

  // Page goods
  'form.goods.question': 'Which goods are affected?',
  'form.goods.hint': 'Use the name on your papers. Add the grade or purity if you know it. For example, urea, vehicle grade, nitrogen 46% or more. {otherSide} reads it word for word: no company, customer, price, contract number or person’s name here.',
  'form.goods.error.empty': 'Enter the name of the goods',
  'form.goods.error.long': 'Name of the goods must be {max} characters or fewer',
  'form.goods.field.goods': 'Name of the goods',

  // Page hs
  'form.hs.question': 'Do you know the first 6 digits of the HS code?',
  'form.hs.hint': 'Search by name, such as urea, or enter the number on the customs declaration or the contract. Longer national codes are fine. For example, 310210 or 3102.10-1000',
  'form.hs.error.empty': 'Enter the HS code, or select ‘I do not know’',
  'form.hs.error.choose': 'Choose one of these, or try another word',
  'form.hs.error.none': 'No goods in the list have that name. Try another word, enter the digits from your papers, or select ‘I do not know’',
  'form.hs.offered': 'Goods that may be meant',
  'form.hs.taken': 'HS code found by name: {item}',
  'form.hs.error.format': 'Enter the first 6 digits of the HS code or the whole code (8, 10 or 13 digits), like 3102.10-1000',
  'form.hs.error.unknown': '{code} is not in HS {versions}. Check the digits',
  'form.hs.typed': 'You entered {typed}; the report keeps the first 6 digits',
  'form.hs.field.hs': 'HS code',

  // Page route
  'form.route.question': 'Where do the goods come from and where are they going?',
  'form.route.hint': 'Choose the country or region of first shipment and of final arrival.',
  'form.route.error.from': 'Select where the goods come from',
  'form.route.error.to': 'Select where the goods are going',
  'form.route.error.same': 'Origin and destination must be different',
  'form.route.field.from': 'Country or region of first shipment',
  'form.route.field.to': 'Country or region of final arrival',

  // Page since
  'form.since.question': 'When did the problem start?',
  'form.since.hint': 'It does not have to be exact. If you do not know the day, leave it empty. For example, 9 March 2026 or March 2026',
  'form.since.error.empty': 'Enter the date or the month when the problem started',
  'form.since.error.real': 'Enter a real date',
  'form.since.error.future': 'The date must be today or in the past',
  'form.since.error.parts': 'Enter the year and the month. Leave the day empty if you do not know it',

  // Page stage
  'form.stage.question': 'How far have the goods got?',
  'form.stage.hint': 'If the goods are split, choose the stage of the largest part. If they have arrived and customs there has not released them, choose ‘Loaded’ and name that port on the next page.',
  'form.stage.error.empty': 'Select how far the goods have got',

  // Page port
  'form.port.question': 'Which port or airport are the goods at?',
  'form.port.hint': 'Search by name or UN/LOCODE. For example, Tianjin or CNTXG',
  'form.port.error.empty': 'Select a port or airport, ‘Not at a port or airport’ or ‘I do not know’',
  'form.port.error.one': 'Enter a port or airport, or select one of the two boxes',
  'form.port.error.none': 'We cannot find that name. Try another name or type it in full',
  'form.port.field.port': 'Port or airport',

  // Page quantity
  'form.quantity.question': 'How much has not arrived or could not be shipped?',
  'form.quantity.counted': '{given} (= {counted})',
  'form.quantity.question.exporter': 'How much could not be shipped or has not been released?',
  'form.quantity.hint': 'We give {otherSide} a range, not the exact figure. For example, 1,000 to 5,000 tonnes',
  'form.quantity.error.empty': 'Enter the quantity, or select ‘I do not know’',
  'form.quantity.error.positive': 'Quantity must be more than 0',
  'form.quantity.error.unit': 'Select a unit',
  'form.quantity.field.value': 'Quantity',
  'form.quantity.field.unit': 'Unit',
  'form.quantity.error.number': 'Quantity must be a number',

  // Page contract
  'form.contract.question': 'Contract number and date (optional)',
  'form.contract.hint': 'The authority needs it to find the goods. We pass it on only if you agree.',
  'form.contract.error.real': 'Contract date must be a real date',
  'form.contract.error.future': 'Contract date must be today or in the past',
  'form.contract.field.number': 'Contract number',
  'form.contract.field.date': 'Contract date',
  'form.contract.error.number': 'Enter the contract number',
  'form.contract.error.long': 'Contract number must be {max} characters or fewer',

  // Page licence
  'form.licence.question': 'Has an export licence been applied for?',
  'form.licence.hint': 'The exporter usually applies. If you are not sure, ask your trading partner.',
  'form.licence.hint.exporter': 'Count an application that your company made, or that an agent made for it.',
  'form.licence.error.empty': 'Select whether a licence has been applied for',

  // Page licence_details
  'form.licence_details.question': 'Tell us about the licence application',
  'form.licence_details.hint': 'Copy it from the receipt. Leave blank what you do not know.',
  'form.licence_details.error.one': 'Enter the application number or the filing date',
  'form.licence_details.error.future': 'Filing date must be today or in the past',
  'form.licence_details.field.number': 'Application number',
  'form.licence_details.field.filed_on': 'Filing date',
  'form.licence_details.field.office': 'Receiving office',
  'form.licence_details.error.real': 'Filing date must be a real date',
  'form.licence_details.error.long': 'Must be {max} characters or fewer',
};
