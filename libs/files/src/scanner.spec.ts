import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '#platform';
import { harmless, pdf } from '../../../test/factories/files.js';
import { Scanner } from './scanner.js';

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'hotline-scanner-')); });
afterAll(() => rm(folder, { recursive: true, force: true }));

const scanner = (words: string[] | null): Scanner => new Scanner({ scanner: words } as unknown as Config);
/** A real program that looks for the test text on its standard input, as `clamdscan -` would. */
async function program(body: string): Promise<string[]> {
  const file = join(folder, `${Math.random()}.mjs`);
  await writeFile(file, body);
  return [process.execPath, file];
}
const LOOKS = "let all = ''; for await (const chunk of process.stdin) all += chunk; process.exit(all.includes('EICAR') ? 1 : 0);";

describe('a scanner', () => {
  it('lets pass and refuses what its program says', async () => {
    const looks = scanner(await program(LOOKS));
    expect([await looks.look(pdf()), await looks.look(harmless())]).toEqual(['clean', 'refused']);
  });

  it('is nobody where none is named', async () => { expect(await scanner(null).look(harmless())).toBe('clean'); });

  it.each([
    ['ends otherwise', 'process.exit(2)'], ['is killed', "process.kill(process.pid, 'SIGKILL')"],
  ])('does not know where its program %s', async (_name, body) => { expect(await scanner(await program(body)).look(pdf())).toBe('unknown'); });

  it('does not know where its program is not there', async () => { expect(await scanner([join(folder, 'none')]).look(pdf())).toBe('unknown'); });

  it('is believed when it has seen enough of a large file and reads no more', async () => {
    const large = Buffer.alloc(10 * 1024 * 1024, 'x');
    expect([await scanner(await program('process.exit(1)')).look(large), await scanner(await program('process.exit(0)')).look(large)]).toEqual(['refused', 'clean']);
  });

  it('runs no shell, and gets nothing of the service\'s environment', async () => {
    process.env.HOTLINE_SECRET_OF_A_TEST = 'secret';
    try {
      const env = await program('process.exit(Object.keys(process.env).some((name) => name.includes("SECRET")) || process.argv[2] !== "$(id);" ? 1 : 0)');
      expect(await scanner([...env, '$(id);']).look(pdf())).toBe('clean');
    } finally {
      delete process.env.HOTLINE_SECRET_OF_A_TEST;
    }
  });
});
