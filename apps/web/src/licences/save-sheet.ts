const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Saves rows as a spreadsheet from the page itself; the mark in front lets spreadsheet programs know UTF-8. */
export function saveSheet(name: string, rows: readonly (readonly string[])[]): void {
  const text = `\ufeff${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
