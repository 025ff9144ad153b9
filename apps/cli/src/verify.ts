import { parseArgs } from 'node:util';
import { type Bundle, type Comparison, type GivenKey, compareBundles, publicKeyOf, verifyBundle } from '#proof';
import { type Texts, print } from './terminal.js';
import { Unusable, because, fileAt, keyAt } from './unusable.js';

/** Everything holds; something does not; nothing is known to be wrong, and it is not proven either. */
type Outcome = 0 | 1 | 2;
interface Checked { readonly outcome: Outcome; readonly bundle: Bundle | null }

/**
 * `hotline verify case.bundle.json [--key KR=kr.pem]... [--against other.bundle.json]`
 * @returns 0 when everything holds as far as it says, 1 when anything does not, 2 when the keys given do not prove it
 * @throws Unusable for words, files or keys that cannot be used
 */
export function verify(words: readonly string[], t: Texts): Outcome {
  const { file, keys, against } = given(words);
  const trusted = keys.map(givenKey);
  const one = check(t, file, trusted);
  if (against === undefined) return one.outcome;
  const other = check(t, against, trusted);
  const outcomes = [one.outcome, other.outcome];
  if (one.bundle && other.bundle && !outcomes.includes(1)) outcomes.push(compare(t, { name: file, bundle: one.bundle }, { name: against, bundle: other.bundle }));
  return outcomes.includes(1) ? 1 : outcomes.includes(2) ? 2 : 0;
}

function check(t: Texts, file: string, trusted: readonly GivenKey[]): Checked {
  const verdict = verifyBundle(fileAt(file), trusted);
  const holds = ({ all: 'holds', some: 'partly', none: 'alone' } as const)[verdict.proven];
  const outcome = tell(t, verdict, { 1: t.text('verify.head.changed', { file }), 2: t.text('verify.head.unproven', { file }), 0: t.text(`verify.head.${holds}`, { file }) });
  return { outcome, bundle: verdict.bundle };
}

function compare(t: Texts, ...[one, other]: Parameters<typeof compareBundles>): Outcome {
  const names = { file: one.name, other: other.name };
  return tell(t, compareBundles(one, other), { 1: t.text('verify.head.against', names), 2: t.text('verify.head.apart', names), 0: t.text('verify.head.together', names) });
}

function tell(t: Texts, { faults, unproven, account }: Comparison, headings: Readonly<Record<Outcome, string>>): Outcome {
  if (faults.length > 0) {
    print(t, 'NOT OK', headings[1], faults);
    return 1;
  }
  if (unproven.length > 0) {
    print(t, 'NOT PROVEN', headings[2], [...unproven, ...account]);
    return 2;
  }
  print(t, 'OK', headings[0], account);
  return 0;
}

/** `KR=kr.pem`, or a file alone. */
function givenKey(word: string): GivenKey {
  const [, side = null, path = word] = /^([\w-]+)=(.+)$/.exec(word) ?? [];
  return { side, name: path, id: publicKeyOf(keyAt(path)).id };
}

function given(words: readonly string[]): { file: string; keys: readonly string[]; against: string | undefined } {
  try {
    const { positionals: [file, ...rest], values: { key, against } } = parseArgs({
      args: [...words], allowPositionals: true, options: { key: { type: 'string', multiple: true }, against: { type: 'string' }, language: { type: 'string' } },
    });
    if (file === undefined || rest.length > 0) throw new Error('verify FILE');
    return { file, keys: key ?? [], against };
  } catch (error) {
    throw new Unusable('words', { error: because(error) });
  }
}
