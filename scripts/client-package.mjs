/** Puts `@hotline/client` together from what was built, as it is published: its program, and the contracts' types. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const PACKAGE = at('dist/hotline-client');

rmSync(PACKAGE, { recursive: true, force: true });
mkdirSync(PACKAGE);
for (const name of ['package.json', 'README.md']) cpSync(at(`libs/client/${name}`), `${PACKAGE}/${name}`);
for (const [room, files] of [['client', /\/\w[\w-]*$|\.(js|d\.ts)$/], ['contracts', /\/\w[\w-]*$|\.d\.ts$/], ['domain', /\/\w[\w-]*$|\.d\.ts$/]]) {
  cpSync(at(`dist/libs/${room}/src`), `${PACKAGE}/${room}`, { recursive: true, filter: (path) => files.test(path) });
}
