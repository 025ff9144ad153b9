/** Characters that XML 1.0 cannot hold, however they are written, and halves of pairs. */
const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** A text as it stands in an XML part; what no part can hold is left out. */
export const escaped = (text: string): string => text.replace(UNFIT, '').replace(/[&<>"\r]/g, (sign) => NAMES[sign] ?? sign);

/** Spreadsheet programs write signs as `_x000D_` within texts (ECMA-376, 22.9.2.19), and read whatever looks like it. */
export const kept = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
export const meant = (text: string): string => text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
