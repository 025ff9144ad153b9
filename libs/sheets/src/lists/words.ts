import { UNITS } from '#contracts';
import { LANGUAGES, LICENCE_KINDS, LICENCE_RESULTS, type Language, SHIPMENT_STAGES } from '#domain';
import { translatorFor } from '#wording';

/*
 * Words of a spreadsheet: each column and each value of a choice by its code, by its name in any language of the service, and
 * by what people write for it. They are compared without case, blanks and marks.
 */

/** A word as it is compared. */
export const plainWord = (word: string): string => word.normalize('NFKC').toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '');

/** A word that gives something away, or that nobody can take back, as it is compared: without case and blanks alone, since "yes?", "-1" and "=TRUE()" are no yes, and "✗ granted" or "!granted" are no licence. */
const exactWord = (word: string): string => word.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
/** What somebody wrote who was not sure. */
const isDoubtful = (word: string): boolean => word.normalize('NFKC').includes('?');

const GIVEN = ['동의', '동의함', '同意', 'agree', 'agrees', 'agreed'];
const NOT_GIVEN = ['동의 안 함', '동의하지 않음', '미동의', '不同意', 'disagree', 'disagrees'];
/** What people write beside the names of the catalogue. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  single: ['개별허가', '개별', '단일허가', '단일', '单项许可', '单项', 'single'], general: ['통용허가', '통용', '포괄허가', '포괄', '通用许可', '通用', 'general'],
  granted: ['허가', '발급됨', '승인', '准予', '许可', '准予许可', 'approved', 'issued'], refused: ['불허', '불허가', '거절', '不批准', '不予许可', 'denied', 'rejected'],
  returned: ['退回', 'returned'], withdrawn: ['철회', '撤回', 'withdrawn'],
  // What the form called it before.
  loaded: ['선적됨', '已装船', 'loaded'], contracted: ['계약만 함', '仅签合同', 'Contract only'],
  yes: ['y', 'true', '1', 'o', '네', '有', ...GIVEN], no: ['n', 'false', '0', 'x', '아니오', '无', ...NOT_GIVEN],
  agreed: ['yes', 'y', 'true', '네', ...GIVEN], not_agreed: ['no', 'n', 'false', '아니오', ...NOT_GIVEN],
  TNE: ['t', 'mt', 'ton', 'tons', 'tonne', '吨'], KGM: ['kg', 'kgs', '公斤'], GRM: ['g', '그램'], LTR: ['l'], MTQ: ['m3', 'cbm'], H87: ['pc', 'pcs', 'ea', '个', '개', '件'],
};

/** Words by their code. */
export type Words = ReadonlyMap<string, string>;
export const wordsOf = (codes: readonly string[], keysOf: (code: string) => readonly string[], as = plainWord): Words => new Map(codes.flatMap((code) => [
  code, ...(ALSO[code] ?? []), ...LANGUAGES.flatMap((language) => keysOf(code).map((key) => wording(language, key))),
].map((word) => [as(word), code] as const)));

/** The words of a key; the key itself where it has none. */
export function wording(language: Language, key: string): string {
  const t = translatorFor(language);
  return t.has(key) ? t.text(key) : key;
}

export type Choice = 'unit' | 'licence' | 'result' | 'yes_no' | 'consent' | 'stage';
/** Value of a result that is none yet. */
const WAITS = 'pending';
const KEYS: Readonly<Record<Choice, readonly [codes: readonly string[], keys: (code: string) => readonly string[]]>> = {
  unit: [UNITS, (code) => [`unit.${code}`]],
  licence: [LICENCE_KINDS, (code) => [`lic.${code}`]],
  result: [[...LICENCE_RESULTS, WAITS], (code) => (code === WAITS ? ['licence.open', 'licences.pending'] : [`licence.${code}`, `licences.result.${code}`])],
  yes_no: [['yes', 'no'], (code) => [`licences.${code}`]],
  consent: [['agreed', 'not_agreed'], (code) => [code === 'agreed' ? 'licences.yes' : 'licences.no']],
  // A company has read the words of the form's own question.
  stage: [SHIPMENT_STAGES, (code) => [`st.${code}`, `form.stage.option.${code}`]],
};
/** Choices of which only the word itself counts, and nothing around it. */
const EXACT: readonly Choice[] = ['result', 'yes_no', 'consent'];
const wordAs = (choice: Choice): typeof plainWord => (EXACT.includes(choice) ? exactWord : plainWord);
const CHOICES = Object.fromEntries(Object.entries(KEYS).map(([choice, [codes, keys]]) => [choice, wordsOf(codes, keys, wordAs(choice as Choice))])) as Record<Choice, Words>;
/** Codes of a yes and of a no. */
const BOOLEAN: ReadonlyMap<string, boolean> = new Map([['yes', true], ['agreed', true], ['no', false], ['not_agreed', false]]);

/** What a cell chooses; null for nothing yet, and the cell itself where it is none of the choices, or a doubtful one. */
export function chosen(choice: Choice, cell: string): string | boolean | null {
  const code = isDoubtful(cell) ? undefined : CHOICES[choice].get(wordAs(choice)(cell));
  if (code === undefined) return cell;
  return code === WAITS ? null : (BOOLEAN.get(code) ?? code);
}

/** The choices in words, as somebody reads them and may write them. */
export function choicesIn(choice: Choice, language: Language): string[] {
  const [codes, keys] = KEYS[choice];
  return codes.map((code) => wording(language, keys(code)[0] ?? code));
}
