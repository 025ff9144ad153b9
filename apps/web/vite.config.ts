import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { failedTexts } from '../../libs/wording/src/failed-texts.js';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Every browser that runs these pages reads WOFF2; the older twin of each font slice would double the build. */
const onlyWoff2 = (): Plugin => ({
  name: 'only-woff2',
  enforce: 'pre',
  transform: (code, id) => (/@fontsource.*\.css/.test(id) ? code.replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, '') : undefined),
});

/** Where no program runs, or this browser cannot read it, no catalogue is loaded: what is said then stands in the page itself, in every language, until the program takes its place. */
const withoutProgram = (): Plugin => ({
  name: 'without-program',
  transformIndexHtml: (html) => html.replace('<div id="page">', `$&<main class="alone unstarted"><h1>Hotline</h1>${Object.entries(failedTexts).map(([lang, texts]) => `<p lang="${lang}">${texts['page.failed.scripts']}</p>`).join('')}</main>`),
});

/**
 * Builds the officers' and supervisors' pages into `dist/web`. Rooms resolve to their TypeScript sources, as for the
 * compiler; by an alias and not by a `source` condition, since several npm packages carry that condition too and would
 * be built from their sources. The server's content policy allows neither inline scripts nor inline style elements, so
 * everything is a file; fonts are never inlined, since each is fetched only when a page needs it.
 */
export default defineConfig({
  root: at('.'),
  base: '/desk/',
  plugins: [onlyWoff2(), withoutProgram(), react(), compression({ algorithms: ['gzip', 'brotliCompress'], include: /\.(?:js|css|svg)$/, exclude: /^sw\.js$/, threshold: 1_024, logLevel: 'silent' })],
  resolve: { alias: [{ find: /^#([a-z]+)$/, replacement: at('../../libs/$1/src/index.ts') }] },
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Schemas and tables do nothing by being loaded: each page brings those that it reads by, and none another page's.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !/\/libs\/(client|contracts|domain|proof|wording)\/src\//.test(id), manualPureFunctions: ['z'] } },
  },
});
