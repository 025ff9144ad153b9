import { existsSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Evidence } from '../harness/evidence.js';

/** A folder beside the repository with source material. Without it there is nothing to hold the shipped lists against. */
const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const read = (name: string): string => readFileSync(join(SHARED, name), 'utf8');
const shipped = (name: string): string => readFileSync(join(import.meta.dirname, '..', '..', 'config', name), 'utf8');

interface Disruption { readonly hs: readonly string[]; readonly summary_en: string }
interface Sample { readonly about: { readonly en: string }; readonly report: { readonly hs: string | null } }

const describeWith = existsSync(SHARED) ? describe : (name: string, _body: () => void): void => {
  it(`${name}: nothing is compared, since there is no folder ../shared/data beside the repository`, () => expect(existsSync(SHARED)).toBe(false));
};

describeWith('what is shipped agrees with its sources', () => {
  it("has exactly the six-digit codes of HS 2022's public table", () => {
    const table: { hscode: string; level: string }[] = parse(read('hs-2022.csv'), { columns: true });
    const codes = table.filter((row) => row.level === '6').map((row) => row.hscode).sort();
    expect(shipped('hs/2022.txt').trim().split('\n').sort()).toEqual(codes);
  });

  it('imports that table whole: over its own version nothing changes, and beside it lies the same under another name', async () => {
    const evidence = await Evidence.collect();
    try {
      await cp(join(import.meta.dirname, '..', '..', 'config', 'hs'), join(evidence.folder, 'config', 'hs'), { recursive: true });
      await evidence.keep('hs-2022.csv', read('hs-2022.csv'));
      expect(await evidence.hotline('hs', 'import', 'hs-2022.csv')).toEqual({ status: 0, stderr: '', stdout: 'HS 2022: 5613 six-digit codes, all there already. Nothing was changed\n' });
      expect(await evidence.hotline('hs', 'import', 'hs-2022.csv', '--version', '2028')).toMatchObject({ status: 0, stdout: expect.stringContaining('HS 2028: 5613 six-digit codes, 5613 of them new') as string });
      expect(readFileSync(join(evidence.folder, 'config/hs/2028.txt'), 'utf8')).toBe(shipped('hs/2022.txt'));
    } finally {
      await evidence.remove();
    }
  });

  it('takes facts from the real disruptions and no sentence of theirs', () => {
    const sources = JSON.parse(read('disruptions.json')) as Disruption[];
    const samples = JSON.parse(shipped('samples/disruptions.json')) as Sample[];
    const sentences = (text: string): string[] => text.split(/(?<=[.;])\s+/).filter((s) => s.length > 30);
    const theirs = new Set(sources.flatMap((s) => sentences(s.summary_en)));
    expect(samples.flatMap((s) => sentences(s.about.en)).filter((s) => theirs.has(s))).toEqual([]);
    const known = new Set(sources.flatMap((s) => s.hs));
    const covered = samples.filter((s) => s.report.hs !== null && known.has(s.report.hs)).length;
    expect(covered).toBeGreaterThanOrEqual(20);
  });
});
