import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readYamlFile } from './yaml-file.js';

describe('a YAML file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-yaml-'));
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
  const read = (text: string) => {
    const file = join(folder, 'file.yaml');
    writeFileSync(file, text);
    return readYamlFile(file);
  };

  it('whose aliases grow beyond all files is a mistake, not an exception', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `x${String(i + 1)}: &x${String(i + 1)} [${Array.from({ length: 9 }, () => `*x${String(i)}`).join(', ')}]`);
    const { value, syntax } = read(`x0: &x0 [a]\n${rows.join('\n')}\n`);
    expect([value, syntax.map((m) => m.expected)]).toEqual([undefined, [expect.stringContaining('fewer aliases')]]);
  });

  it('may say once what it means twice', () => {
    expect(read('a: &a [1]\nb: *a\n')).toMatchObject({ value: { a: [1], b: [1] }, syntax: [] });
  });
});
