import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Disk } from './disk.js';

let folder: string;
let disk: Disk;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hotline-disk-'));
  disk = new Disk(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const place = { side: 'KR', id: randomUUID() };
const before = async (instant: number): Promise<string[]> => {
  const names: string[] = [];
  for await (const batch of disk.before(instant, 'KR')) names.push(...batch.map((lying) => lying.name));
  return names;
};

describe('objects as files', () => {
  it('are there or not, and gone when removed', async () => {
    expect(await disk.get(place)).toBeNull();
    await disk.put(place, Buffer.from('one'));
    await disk.put(place, Buffer.from('two'));
    expect((await disk.get(place))?.toString()).toBe('two');
    expect(await readdir(join(folder, 'KR'))).toEqual([place.id]);
    await disk.remove(place);
    await disk.remove(place);
    expect(await disk.get(place)).toBeNull();
  });

  it.each(['../CN', 'KR/../CN', '', 'kr', 'K R', 'KR\0', '.'])('are of no side called %j', async (side) => {
    await expect(disk.put({ ...place, side }, Buffer.from('x'))).rejects.toThrow('names no object');
  });

  it.each(['../../etc/passwd', `${place.id}/x`, `${place.id}.part`, place.id.toUpperCase(), '', 'CON'])('have no name such as %j', async (id) => {
    await expect(disk.get({ ...place, id })).rejects.toThrow('names no object');
    await expect(disk.put({ ...place, id }, Buffer.from('x'))).rejects.toThrow('names no object');
  });

  it('leave nothing behind where writing fails', async () => {
    await writeFile(join(folder, 'CN'), 'a file where the folder should be');
    await expect(disk.put({ ...place, side: 'CN' }, Buffer.from('x'))).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(await readdir(folder)).toEqual(['CN']);
  });

  it('are looked through by age, with what was never finished; other names are nobody\'s business', async () => {
    await disk.put(place, Buffer.from('x'));
    const [part, other, old] = [`${randomUUID()}.${randomUUID()}.part`, 'notes.txt', 1_000_000];
    for (const name of [part, other]) await writeFile(join(folder, 'KR', name), 'x');
    for (const name of [place.id, part, other]) await utimes(join(folder, 'KR', name), old, old);
    await disk.put({ side: 'KR', id: randomUUID() }, Buffer.from('new'));
    expect((await before(old * 1_000 + 1)).sort()).toEqual([place.id, part].sort());
    expect(await before(old * 1_000)).toEqual([]);
    for await (const batch of disk.before(Date.now(), 'CN')) expect(batch).toEqual([]);
  });
});
