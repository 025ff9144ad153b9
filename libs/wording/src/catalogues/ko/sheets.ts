import type { sheets as en } from '../en/sheets.js';

export const sheets: Readonly<Record<keyof typeof en, string>> = {
  'sheets.list': '목록',
  'sheets.help': '작성 방법',
  'sheets.help.column': '열',
  'sheets.help.filling': '입력',
  'sheets.help.takes': '입력할 내용',
  'sheets.needed': '필수',
  'sheets.optional': '비워 둘 수 있음',
  'sheets.takes.line': '글자, 300자 이내',
  'sheets.takes.number': '단위 없이 0보다 큰 숫자',
  'sheets.takes.day': '날짜(예: 2026-03-06)',
  'sheets.takes.hs': '모든 국가에 공통인 앞 여섯 자리',
  'sheets.takes.port': '항만 이름 또는 UN/LOCODE(예: CNTAO)',
  'sheets.error': '고칠 내용',

  'sheets.shipment.contract': '계약 번호(분할분)',
  'sheets.shipment.quantity': '물량',
  'sheets.shipment.unit': '단위',
  'sheets.shipment.port': '항만',
  'sheets.shipment.stage': '단계',
  'sheets.shipment.stage_on': '단계 시작일',

  'rule.xls_old': '비밀번호가 없는 XLSX와 CSV만 읽을 수 있습니다. 스프레드시트를 XLSX 또는 CSV로 저장하세요',
  'rule.xlsx_broken': '스프레드시트로 읽을 수 없는 파일입니다. XLSX 또는 CSV로 다시 저장하세요',
  'rule.sheet_too_large': '스프레드시트의 내용이 너무 많습니다. 목록만 남기거나 여러 파일로 나누세요',
};
