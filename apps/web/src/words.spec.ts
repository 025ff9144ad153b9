import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(import.meta.dirname, '.');
const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts'));

describe('the words of the pages', () => {
  it('are among those that a page loads: no page names a text that only the server says', () => {
    const named = files.filter((file) => /['`](track|problem|rule|mail)\./.test(readFileSync(join(SOURCES, file), 'utf8')));
    expect(files.length).toBeGreaterThan(100);
    expect(named).toEqual([]);
  });
});
