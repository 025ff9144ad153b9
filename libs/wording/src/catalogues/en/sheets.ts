/** Spreadsheets as they are handed out, read and given back. */
export const sheets = {
  'sheets.list': 'List',
  'sheets.help': 'How to fill it in',
  'sheets.help.column': 'Column',
  'sheets.help.filling': 'Filling',
  'sheets.help.takes': 'What it takes',
  'sheets.needed': 'needed',
  'sheets.optional': 'may stay empty',
  'sheets.takes.line': 'text, 300 characters at most',
  'sheets.takes.number': 'number above zero, without a unit',
  'sheets.takes.day': 'date, such as 2026-03-06',
  'sheets.takes.hs': 'the six digits that all countries share',
  'sheets.takes.port': 'name or UN/LOCODE, such as CNTAO',
  'sheets.error': 'What is wrong',

  'sheets.shipment.contract': 'Contract or part',
  'sheets.shipment.quantity': 'Quantity',
  'sheets.shipment.unit': 'Unit',
  'sheets.shipment.port': 'Port',
  'sheets.shipment.stage': 'Stage',
  'sheets.shipment.stage_on': 'At this stage since',

  'rule.xls_old': 'Only XLSX and CSV are read, without a password. Save the spreadsheet as XLSX or CSV',
  'rule.xlsx_broken': 'The file cannot be read as a spreadsheet. Save it anew as XLSX or CSV',
  'rule.sheet_too_large': 'The spreadsheet holds too much. Keep only the list, or bring it in several files',
};
