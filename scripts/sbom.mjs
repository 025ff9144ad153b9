/**
 * `npm run sbom`: what the Hotline is made of, as CycloneDX, from the lock file alone and so the same on every machine.
 * Everything stands in it; what only builds, tests, or is compiled into pages carries npm's mark "development".
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT, endWith, readIfThere, say } from './machine.mjs';

const FILE = join(PROJECT, 'dist', 'sbom.cdx.json');
const WORDS = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];

/** Old packages name their licence as `licenses: [{ type }]`, which the lock file does not hold. */
function oldLicence(name) {
  const { licenses = [] } = JSON.parse(readIfThere(join(PROJECT, 'node_modules', name, 'package.json')) ?? '{}');
  return licenses.map(({ type }) => ({ license: { id: type } }));
}

/** Packages that name no licence and bring its text alone, which was read. */
const IN_THEIR_FILES = { 'png-js@2.0.0': 'MIT' };
const fromFile = (reference) => (IN_THEIR_FILES[reference] === undefined ? [] : [{ license: { id: IN_THEIR_FILES[reference] } }]);

/** Packages that run, as name@version; a second copy that only builds has the same name, and npm tells the two as one. */
function running() {
  const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8'));
  return new Set(Object.entries(packages).filter(([, { dev }]) => !dev).map(([path, { name, version }]) => `${name ?? path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`));
}

await endWith(() => {
  const made = JSON.parse(execFileSync('npm', WORDS, { cwd: PROJECT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }));
  const { name } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  const runs = running();
  const components = made.components.map((component) => ({
    ...component,
    licenses: component.licenses ?? [...oldLicence(component.name), ...fromFile(component['bom-ref'])],
    properties: component.properties.filter((p) => p.name !== 'cdx:npm:package:development' || !runs.has(component['bom-ref'])),
  }));
  mkdirSync(dirname(FILE), { recursive: true });
  // npm calls the project by its folder.
  const metadata = { ...made.metadata, component: { ...made.metadata.component, name } };
  writeFileSync(FILE, `${JSON.stringify({ ...made, metadata, components }, null, 2)}\n`);
  say(`${components.length} components in ${FILE}`);
});
