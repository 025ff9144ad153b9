import { QueryObserver } from '@tanstack/react-query';
import { pagesClient } from './client.js';
import { readJointReportsAgain } from './joint-reports.js';

describe('joint reports on a page', () => {
  it('are asked for again once they are old, and no preview is counted again', async () => {
    const client = pagesClient();
    client.mount();
    const asked: string[] = [];
    const keys = [['joint-reports'], ['joint-reports', 'id'], ['joint-reports', 'statement', {}], ['test-calls']];
    const pages = keys.map((queryKey) => new QueryObserver(client, { queryKey, queryFn: () => { asked.push(queryKey.slice(0, 2).filter((part) => typeof part === 'string').join('/')); return Promise.resolve(asked.length); } }));
    const leave = pages.map((page) => page.subscribe(() => undefined));
    await Promise.all(pages.map((page) => page.refetch({ cancelRefetch: false })));
    asked.length = 0;
    await readJointReportsAgain(client, 60_000);
    expect(asked).toEqual([]);
    await readJointReportsAgain(client);
    expect(asked).toEqual(['joint-reports', 'joint-reports/id']);
    for (const end of leave) end();
    client.unmount();
  });
});
