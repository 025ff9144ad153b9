import { MutationObserver, notifyManager, QueryObserver } from '@tanstack/react-query';
import { pagesClient } from './client.js';

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
