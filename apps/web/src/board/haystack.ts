import type { CaseLine } from '#contracts';
import type { Translator } from '#wording';
import type { Names } from '../words.js';

/** Under what a case is found: everything its row says, the name that its company knows it by, and its places in the reader's language. */
export const wordsOfLine = (line: CaseLine, names: Names, t: Translator): (string | null)[] => [
  line.goods, names.goods(line), line.hs, line.reference, line.report_reference, line.company, t.text(`kind.${line.kind}`), names.channel(line.channel),
  line.port && names.port(line.port), line.from && names.country(line.from), line.to && names.country(line.to),
];
