import { MutationObserver, notifyManager, QueryObserver } from '@tanstack/react-query';
import { pagesClient, readUnanswered } from './client.js';
import { NoAnswerError } from './problem.js';

const KEY = ['rosters'];

describe('a save that reads anew what it changed', () => {
  it('is told done after the page has heard what stands there now', async () => {
    const client = pagesClient();
    client.mount();
    let stands = 1;
    const heard: string[] = [];
    const query = new QueryObserver(client, { queryKey: KEY, queryFn: () => Promise.resolve(stands) });
    const save = new MutationObserver(client, { mutationFn: () => Promise.resolve(), onSuccess: () => client.invalidateQueries({ queryKey: KEY }) });
    // As a component listens.
    const leave = [query.subscribe(notifyManager.batchCalls(() => heard.push(`stands ${String(query.getCurrentResult().data)}`))), save.subscribe(() => undefined)];
    await query.refetch();
    stands = 2;
    await save.mutate(undefined, { onSuccess: () => heard.push('done') });
    expect(heard.slice(-2)).toEqual(['stands 2', 'done']);
    for (const end of leave) end();
    client.unmount();
  });
});

describe('a page that was opened while the service was out of reach', () => {
  it('reads once it answers again, and asks for nothing else anew', async () => {
    const client = pagesClient();
    client.mount();
    const asked: string[] = [];
    let reached = false;
    const open = (name: string, answer: () => Promise<unknown>) => new QueryObserver(client, { queryKey: [name], retry: false, queryFn: () => { asked.push(name); return answer(); } });
    const pages = [
      open('unanswered', () => (reached ? Promise.resolve('read') : Promise.reject(new NoAnswerError('down')))),
      open('refused', () => Promise.reject(new Error('not yours'))),
      open('answered', () => Promise.resolve('read')),
    ];
    const leave = pages.map((page) => page.subscribe(() => undefined));
    await Promise.all(pages.map((page) => page.refetch({ cancelRefetch: false })));
    expect(pages.map((page) => page.getCurrentResult().status)).toEqual(['error', 'error', 'success']);
    asked.length = 0;
    reached = true;
    await readUnanswered(client);
    expect([asked, pages[0]?.getCurrentResult().data]).toEqual([['unanswered'], 'read']);
    for (const end of leave) end();
    client.unmount();
  });
});
