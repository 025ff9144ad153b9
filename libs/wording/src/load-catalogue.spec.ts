import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { catalogues } from './catalogues.js';

const room = fileURLToPath(new URL('./index.ts', import.meta.url));
/** Bundles a page that loads one language, and prints its chunks. In a child: the bundler's native half refuses Jest's realm. */
const BUNDLE = `
  import { build } from 'vite';
  const page = {
    name: 'page', enforce: 'pre',
    resolveId: (id) => (id === 'page' ? id : null),
    load: (id) => (id === 'page' ? 'import { loadCatalogue, translator } from ${JSON.stringify(room)};'
      + 'export const say = async (language) => translator(language, await loadCatalogue(language)).text("nav.board");' : null),
  };
  const { output } = await build({
    configFile: false, logLevel: 'silent', plugins: [page],
    build: { write: false, minify: false, rolldownOptions: { input: 'page', preserveEntrySignatures: 'strict' } },
  });
  console.log(JSON.stringify(output.filter((o) => o.type === 'chunk').map((o) => ({ entry: o.isEntry, code: o.code }))));
`;

interface Chunk { readonly entry: boolean; readonly code: string }

describe('a page bundled with this room', () => {
  it('carries no language until it loads one', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', BUNDLE], { maxBuffer: 16 * 2 ** 20, timeout: 30_000 });
    const chunks = JSON.parse(stdout) as readonly Chunk[];
    expect(chunks.filter((chunk) => chunk.entry)).toHaveLength(1);
    for (const language of ['ko', 'zh-Hans', 'en'] as const) {
      const sample = catalogues[language]['phrase.accept.taken'];
      expect(chunks.filter((chunk) => chunk.code.includes(sample)).map((chunk) => chunk.entry)).toEqual([false]);
    }
  }, 40_000);
});
