/** What a column holds: what is typed into it, and into an empty one later, is kept as that. */
export type CellKind = 'text' | 'number' | 'day';

const KINDS: readonly CellKind[] = ['text', 'number', 'day'];
/** Numbers of the formats below: the heading's, then each kind as it is and as it is marked. */
export const HEADING_STYLE = 1;
export const styleOf = (kind: CellKind, marked: boolean): number => 2 + KINDS.indexOf(kind) + (marked ? KINDS.length : 0);

const FORMATS: Readonly<Record<CellKind, number>> = { text: 49, number: 0, day: 164 };
const cell = (kind: CellKind, fill: number): string =>
  `<xf numFmtId="${FORMATS[kind]}" fontId="0" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1"${fill > 0 ? ' applyFill="1"' : ''} applyAlignment="1"><alignment vertical="top"${kind === 'text' ? ' wrapText="1"' : ''}/></xf>`;
const fill = (rgb: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;

/** The formats of every workbook that is written here. */
export const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>`
  + '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
  + `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('E8EDF3')}${fill('FBE3DC')}</fills>`
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  + '<cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
  + `${KINDS.map((kind) => cell(kind, 0)).join('')}${KINDS.map((kind) => cell(kind, 3)).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
