import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../../..');
const TWINS = ['README.md', 'README.ko.md', 'README.zh-Hans.md'] as const;

/** A code block without what is said about it: comments are in the reader's language, and of a drawing all but its lines. */
const codeOf = (block: string): readonly string[] =>
  block.startsWith('```text') ? [block.replace(/[^│▼►─└\n]/g, '')] : block.split('\n').map((line) => line.replace(/ +# .*$/, ''));

/** What a reader copies or follows, whatever the language and the order of words; a picture may be of the reader's own side. */
const tokensOf = (text: string): readonly string[] =>
  [...text.matchAll(/`[^`]+`|\]\([^)]+\)|https?:\/\/[^\s)`]+/g)].map(([token]) => token.replace(/-(?:ko|zh|en)\.png/, '.png')).sort();

const FIGURE = /\d[\d./:-]*\d|\d/g;
const figuresOf = (text: string): readonly string[] => text.replace(/`[^`]+`|\]\([^)]+\)/g, ' ').match(FIGURE) ?? [];

interface Part { readonly kind: string; readonly tokens: readonly string[]; readonly figures: readonly string[] }

/** A README as its parts in order: headings, paragraphs, pictures, code blocks, and every row of a table by itself. */
function partsOf(readme: string): readonly Part[] {
  const blocks = readme.split(/^(```[\s\S]*?^```)$/m).flatMap((part) => (part.startsWith('```') ? [part] : part.split(/\n{2,}/))).map((part) => part.trim()).filter((part) => part !== '');
  return blocks.flatMap((block) => {
    if (block.startsWith('```')) return [{ kind: 'code', tokens: codeOf(block), figures: [] }];
    const rows = block.startsWith('|') ? block.split('\n') : [block];
    return rows.map((row) => ({ kind: /^(#+|\||!|\*\*)?/.exec(row)?.[0] ?? '', tokens: tokensOf(row), figures: figuresOf(row) }));
  });
}

/** @returns where a twin differs from the first: `12: what the one holds / what the other does` */
function differences(first: readonly Part[], twin: readonly Part[]): readonly string[] {
  const inOrder = (part: Part | undefined): string => (part ? JSON.stringify([part.kind, ...part.tokens]) : 'nothing');
  const at = Array.from({ length: Math.max(first.length, twin.length) }, (_, i) => i).find((i) => inOrder(first[i]) !== inOrder(twin[i]));
  if (at !== undefined) return [`${at}: ${inOrder(first[at])} / ${inOrder(twin[at])}`];
  return first.flatMap(({ figures }, i) => missing(figures, twin[i]?.figures ?? []).map((figure) => `${i}: the figure ${figure} / not there`));
}

/** English spells numbers out where Korean has digits, so that a twin may have more figures and never fewer. */
function missing(figures: readonly string[], among: readonly string[]): readonly string[] {
  const left = [...among];
  return figures.filter((figure) => { const found = left.indexOf(figure); if (found >= 0) left.splice(found, 1); return found < 0; });
}

/** The line below the title, which names the other two and is therefore another in each. */
const LANGUAGES_LINE = /^# .+\n\n(.+)\n/;
const read = (name: string): string => readFileSync(join(PROJECT, name), 'utf8');
const bodyOf = (readme: string): string => readme.replace(LANGUAGES_LINE, '');

describe('the README and its twins', () => {
  const first = partsOf(bodyOf(read('README.md')));

  it.each(TWINS.slice(1))('have the same sections, commands, variables, rows, links and figures in the same order: %s', (name) => {
    expect(differences(first, partsOf(bodyOf(read(name))))).toEqual([]);
  });

  it.each(TWINS)('lead to each other and to files that are there: %s', (name) => {
    const readme = read(name);
    expect(TWINS.filter((other) => LANGUAGES_LINE.exec(readme)?.[1]?.includes(`](${other})`))).toEqual(TWINS.filter((other) => other !== name));
    const targets = [...readme.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target ?? '').filter((target) => !target.includes('://'));
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !existsSync(join(PROJECT, target)))).toEqual([]);
  });

  it.each(TWINS)('show the way back beside a copy that is taken: %s', (name) => {
    const codes = read(name).match(/^```[\s\S]*?^```$/gm) ?? [];
    const copies = codes.flatMap((code) => [...code.matchAll(/pg_dump .* > (\S+)/g)].map(([, copy]) => copy));
    expect(copies).toEqual(['before.dump']);
    // The database is made anew: what a version added stands in the way of an older one's tables.
    expect(codes.flatMap((code) => [...code.matchAll(/pg_restore .*-d postgres --clean --create < (\S+)/g)].map(([, copy]) => copy))).toEqual(copies);
  });

  it('would not pass with a row, a command, a variable, a section or a figure left out', () => {
    const readme = bodyOf(read('README.ko.md'));
    const without = (line: RegExp): readonly string[] => { const less = readme.replace(line, ''); expect(less).not.toBe(readme); return differences(first, partsOf(less)); };
    for (const line of [/^\| `SMTP_URL`.*\n/m, /^\| `npm run sbom`.*\n/m, /^npm test .*\n/m, /^npx hotline hs import.*\n/m, /`REDIS_URL_FILE`, /, /^### .*\n/m, / 160초/, /^ +▼ commit\n/m]) expect(without(line)).toHaveLength(1);
  });
});
