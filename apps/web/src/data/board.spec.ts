import { QueryClient } from '@tanstack/react-query';
import type { BoardFront, CaseLine, CaseList } from '#contracts';
import { lineFor, NOW } from '../history/fixtures.js';
import type { Api } from './api.js';
import { type Board, BOARD_KEY, catchUp, loadBoard, patchBoard } from './board.js';

const at = (minute: number): string => new Date(Date.parse(NOW) + minute * 60_000).toISOString();
const line = (reference: string, version: number, minute: number, more: Partial<CaseLine> = {}): CaseLine => ({ ...lineFor('KR'), reference, version, updated_at: at(minute), ...more });

/** A service whose cases change by hand; lists go newest change first, `size` to a page. */
class Service implements Api {
  readonly cases = new Map<string, CaseLine>();
  readonly asked: string[] = [];
  minute = 0;
  front: BoardFront = { tab: 'ours', order: ['KR-1'], cases: [], counts: { ours: 4, theirs: 0, proposals: 0, monitoring: 0, untold: 0, closed: 1 }, as_of: NOW, calendar_warnings: [] };
  /** Called with each list after it was read and before it arrives. */
  meanwhile: (path: string) => void = () => {};

  constructor(private readonly size = 2) {}

  put(...lines: CaseLine[]): void { for (const l of lines) this.cases.set(l.reference, l); }
  send = (): Promise<never> => Promise.reject(new Error('nothing is sent'));

  async read<T>(path: string, schema: { parse(value: unknown): T }): Promise<T> {
    this.asked.push(path);
    const values = new URLSearchParams(path.split('?')[1]);
    if (path.startsWith('board')) return schema.parse(structuredClone(this.front));
    const states = values.get('state')?.split(',');
    const [before, than] = values.get('after')?.split('|') ?? [];
    const all = [...this.cases.values()].filter((l) => !states || states.includes(l.state)).sort((a, b) => b.updated_at.localeCompare(a.updated_at) || a.reference.localeCompare(b.reference));
    const rest = all.filter((l) => before === undefined || l.updated_at < before || (l.updated_at === before && l.reference > (than ?? '')));
    const cases = rest.slice(0, this.size);
    const last = cases.at(-1);
    const list: CaseList = { cases, total: all.length, as_of: at(this.minute), next: rest.length > cases.length && last ? `${last.updated_at}|${last.reference}` : null, calendar_warnings: [] };
    this.meanwhile(path);
    await Promise.resolve();
    return schema.parse(structuredClone(list));
  }
}

const OLD = [line('KR-1', 1, -90), line('KR-2', 1, -91), line('KR-3', 1, -92), line('KR-4', 1, -93), line('KR-5', 1, -94, { state: 'closed' })];
const serviceWith = (...lines: CaseLine[]): Service => { const service = new Service(); service.put(...lines); return service; };
const versions = (board: Board | undefined): Record<string, number> => Object.fromEntries(Object.values(board?.lines ?? {}).map((l) => [l.reference, l.version]));
const fetched = (client: QueryClient, api: Api): Promise<Board> => client.fetchQuery({ queryKey: BOARD_KEY, queryFn: () => loadBoard(api, client) });

describe('a board that loads while cases change', () => {
  it('holds every open case and the newest closed ones', async () => {
    expect(versions(await loadBoard(serviceWith(...OLD), new QueryClient()))).toEqual({ 'KR-1': 1, 'KR-2': 1, 'KR-3': 1, 'KR-4': 1, 'KR-5': 1 });
  });

  it('keeps what was told before the load ended, the newest version of each case', async () => {
    const service = serviceWith(...OLD);
    const client = new QueryClient();
    service.meanwhile = () => { patchBoard(client, [line('KR-4', 3, -50), line('KR-9', 1, -50)]); patchBoard(client, [line('KR-4', 2, -51)]); };
    expect(versions(await loadBoard(service, client))).toMatchObject({ 'KR-4': 3, 'KR-9': 1 });
  });

  it('takes another number of joined reports although no entry of the case came, and no older one', () => {
    const client = new QueryClient();
    client.setQueryData<Board>(BOARD_KEY, { lines: { 'KR-1': line('KR-1', 7, -90, { joined: 1 }) }, as_of: NOW, closed_beyond: 0, calendar_warnings: [], cut: false, front: null });
    const joined = (): number | undefined => client.getQueryData<Board>(BOARD_KEY)?.lines['KR-1']?.joined;
    patchBoard(client, [line('KR-1', 7, -90, { joined: 2 })]);
    patchBoard(client, [line('KR-1', 6, -91, { joined: 0 })]);
    expect(joined()).toBe(2);
    patchBoard(client, [line('KR-1', 7, -90, { joined: 1 })]);
    expect(joined()).toBe(1);
  });

  it('never lets an older message replace what was read', async () => {
    const service = serviceWith(line('KR-1', 7, -90));
    const client = new QueryClient();
    service.meanwhile = () => patchBoard(client, [line('KR-1', 6, -91)]);
    expect(versions(await loadBoard(service, client))).toEqual({ 'KR-1': 7 });
  });

  it('finds a case that moved to the front between two pages, although nobody told of it', async () => {
    const service = serviceWith(...OLD);
    service.meanwhile = (path) => { if (path.includes('state=opened') && !path.includes('after')) { service.minute = 1; service.put(line('KR-4', 2, 1)); } };
    expect(versions(await loadBoard(service, new QueryClient()))).toMatchObject({ 'KR-3': 1, 'KR-4': 2 });
  });

  it('comes to an end although everything moves all the time', async () => {
    const service = serviceWith(...OLD);
    service.meanwhile = () => { service.minute += 1; for (const l of service.cases.values()) service.put({ ...l, version: l.version + 1, updated_at: at(service.minute) }); };
    await loadBoard(service, new QueryClient());
    expect(service.asked.length).toBeLessThan(200);
  });

  it('reads once more when the live line opened only then', async () => {
    const service = serviceWith(...OLD);
    const client = new QueryClient();
    let fronts = 0;
    service.meanwhile = (path) => {
      if (path.includes('state') || ++fronts > 1) return;
      service.put(line('KR-9', 1, -80));
      void catchUp(service, client);
    };
    expect(versions(await loadBoard(service, client))).toMatchObject({ 'KR-9': 1 });
    expect(fronts).toBe(2);
  });
});

describe('a board whose first rows are asked for ahead of the rest', () => {
  it('shows them with the counts of all, and is whole at last with what was told meanwhile', async () => {
    const service = serviceWith(...OLD);
    service.front = { ...service.front, cases: [line('KR-1', 1, -90)] };
    const client = new QueryClient();
    const seen: (readonly string[])[] = [];
    service.meanwhile = () => {
      const board = client.getQueryData<Board>(BOARD_KEY);
      seen.push([...Object.keys(board?.lines ?? {}), ...(board?.front?.order ?? [])]);
      patchBoard(client, [line('KR-1', 2, -50), line('KR-9', 1, -50)]);
    };
    const board = await loadBoard(service, client, 'ours');
    expect(seen.slice(0, 2)).toEqual([['KR-1', 'KR-1'], ['KR-1', 'KR-9', 'KR-1']]);
    expect(board.front).toBeNull();
    expect(versions(board)).toEqual({ 'KR-1': 2, 'KR-2': 1, 'KR-3': 1, 'KR-4': 1, 'KR-5': 1, 'KR-9': 1 });
  });

  it('reads on when the live line opens before the rest is here, and asks for nothing ahead where a board stands already', async () => {
    const service = serviceWith(...OLD);
    const client = new QueryClient();
    service.meanwhile = () => { void catchUp(service, client); };
    const fronts = (): number => service.asked.filter((path) => path.startsWith('board')).length;
    client.setQueryData(BOARD_KEY, await loadBoard(service, client, 'ours'));
    expect([fronts(), service.asked.filter((path) => !path.includes('state')).length]).toEqual([1, 6]);
    service.meanwhile = () => {};
    await loadBoard(service, client, 'ours');
    expect(fronts()).toBe(1);
  });
});

describe('a board that was loaded before the live line opened', () => {
  it('gets what changed between, once', async () => {
    const service = serviceWith(...OLD);
    const client = new QueryClient();
    await fetched(client, service);
    service.minute = 5;
    service.put(line('KR-2', 2, 4), line('KR-5', 2, 3), line('KR-9', 1, 2));
    await catchUp(service, client);
    expect(versions(client.getQueryData(BOARD_KEY))).toEqual({ 'KR-1': 1, 'KR-2': 2, 'KR-3': 1, 'KR-4': 1, 'KR-5': 2, 'KR-9': 1 });
  });

  it('is not asked for when no page has it', async () => {
    const service = serviceWith(...OLD);
    await catchUp(service, new QueryClient());
    expect(service.asked).toEqual([]);
  });
});
