import type { BoardViews } from '#contracts';
import type { Desk } from '../../harness/desk.js';
import type { Officer } from './officer.js';

const API = '/api/v1/';
const [OURS, THEIRS] = [/우리 측 조치/, /중국 측 회신 대기/];

/**
 * A browser that knows of a first view asks for what that begins with, once, and for no other list ahead of it; what was changed elsewhere costs
 * one question. Begins with one view, the first, that filters the cases that wait for China.
 * @param device the same officer at another one
 */
export async function asksOnceForItsFirstView({ person }: Officer, device: Desk): Promise<void> {
  const asked: string[] = [];
  person.page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith(API)) asked.push(pathname.slice(API.length) + search);
  });
  const opens = async (tab: RegExp, query = ''): Promise<readonly string[]> => {
    asked.length = 0;
    await person.go(`/desk/${query}`);
    await person.link(tab).and(person.find('[aria-current]')).waitFor();
    await person.find('.list .row[data-index]').first().waitFor();
    return asked.filter((path) => path.startsWith('board')).toSorted();
  };
  const [view] = (await device.ask<BoardViews>('GET', `${API}board-views`)).body.views;
  if (!view) throw new Error('no view was saved');
  const { id, ...saved } = view;
  const becomes = async (change: Partial<typeof saved>): Promise<void> => {
    expect((await device.ask('PUT', `${API}board-views/${id}`, { ...saved, ...change })).status).toBe(200);
  };
  expect(await opens(THEIRS)).toEqual(['board-views']);
  // What it searches for is none of the next person's at this computer.
  expect(await person.page.evaluate(() => localStorage.getItem('hotline.first-view'))).toBe('whole');
  await becomes({ query: 'tab=theirs' });
  for (const _ of ['it hears of the change', 'it knows']) expect(await opens(THEIRS)).toEqual(['board-views', 'board?tab=theirs']);
  // Whoever loads the page again mostly has a case in its address: what stands first is asked for as early.
  await opens(THEIRS, '?tab=theirs&case=KR-0000-0000');
  expect(asked[asked.indexOf('session') + 1]).toBe('board?tab=theirs');
  await becomes({ first: false });
  expect(await opens(OURS)).toEqual(['board-views', 'board?tab=ours', 'board?tab=theirs']);
  expect(await opens(OURS)).toEqual(['board-views', 'board?tab=ours']);
  await becomes({});
  // Where nothing may be kept, nothing is known beforehand.
  await person.page.addInitScript(() => { Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new Error('forbidden'); } }); });
  expect(await opens(THEIRS)).toEqual(['board-views', 'board?tab=ours']);
}
