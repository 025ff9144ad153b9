import type { sheets as en } from '../en/sheets.js';

export const sheets: Readonly<Record<keyof typeof en, string>> = {
  'sheets.list': '清单',
  'sheets.help': '填写说明',
  'sheets.help.column': '列',
  'sheets.help.filling': '填写要求',
  'sheets.help.takes': '填写内容',
  'sheets.needed': '必填',
  'sheets.optional': '可不填',
  'sheets.takes.line': '文字，不超过300个字符',
  'sheets.takes.number': '大于零的数字，不带单位',
  'sheets.takes.day': '日期，如2026-03-06',
  'sheets.takes.hs': '各国通用的前六位',
  'sheets.takes.port': '港口名称或UN/LOCODE，如CNTAO',
  'sheets.error': '需改正的内容',

  'sheets.shipment.contract': '合同号（或分批号）',
  'sheets.shipment.quantity': '数量',
  'sheets.shipment.unit': '单位',
  'sheets.shipment.port': '港口',
  'sheets.shipment.stage': '环节',
  'sheets.shipment.stage_on': '进入该环节日期',

  'rule.xls_old': '仅支持未加密的XLSX和CSV，请将表格另存为XLSX或CSV',
  'rule.xlsx_broken': '该文件无法按表格读取，请重新另存为XLSX或CSV',
  'rule.sheet_too_large': '表格内容过多，请只保留清单，或分成几个文件',
};
