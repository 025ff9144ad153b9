import { DatabaseTime, ManualTime } from './time.js';

describe('time sources', () => {
  it('read the database once and give whole milliseconds', async () => {
    const asked: string[] = [];
    const sql = (text: string) => {
      asked.push(text);
      return Promise.resolve([{ ms: '1763900000123' }]);
    };
    expect(await new DatabaseTime().read(sql)).toBe(1_763_900_000_123);
    expect(asked).toEqual([expect.stringContaining('clock_timestamp()')]);
  });

  it('refuse a database that gives none', async () => {
    await expect(new DatabaseTime().read(() => Promise.resolve([]))).rejects.toThrow('no time');
  });

  it('stand still until they are moved by hand', async () => {
    const time = new ManualTime(1000);
    const never = () => Promise.reject(new Error('asked the database'));
    time.advance(500);
    expect(await time.read(never)).toBe(1500);
    time.set(10);
    expect(await time.read(never)).toBe(10);
  });
});
