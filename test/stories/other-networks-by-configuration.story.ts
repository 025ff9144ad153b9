import type { ComingRules, ReportBody } from '#contracts';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notice } from '../factories/measures.js';
import { urea } from '../factories/report.js';
import { type Desk, Visitor } from '../harness/desk.js';
import { HOUR_MS, Hotline } from '../harness/hotline.js';
import type { LiveLine } from '../harness/live-line.js';
import { type ConfigFolder, networkAlone } from '../harness/network-variant.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

/*
 * Networks that the project ships beside its own, each alone in a service: from a report to its outcome, through the same
 * code. What differs between them stands in this table and in their files.
 */

/** What a side at neither end of the trade does: it knows from the first telling and only watches, or knows nothing until it is brought in. Both join. */
type Beside = 'watches' | 'apart';

interface Shipped {
  readonly network: string;
  readonly home: string;
  readonly lead: string;
  /** A side at neither end, which joins in the end, and those that stay beside. */
  readonly third: { readonly side: string; readonly first: Beside } | null;
  readonly beside: readonly string[];
  readonly report: Partial<ReportBody>;
  /** Office to which the silent lead side climbs by itself. */
  readonly climbs_to: string;
  /** What officers of the lead side and of the home side write, in the languages of their sides. */
  readonly question: { readonly text: string; readonly language: 'ko' | 'zh-Hans' | 'en' };
  readonly answer: { readonly text: string; readonly language: 'ko' | 'zh-Hans' | 'en' };
  /** Words of the report that this network lets cross, of those that the others keep at home. */
  readonly crosses: readonly string[];
}

/** Words and figures that stand nowhere but in the report. */
const SECRETS = { company: '비밀상호', partner: '비밀거래처', contract: '비밀계약-7', tried: '비밀대책', stock: '451.75', daily_use: '40.25' };

const SHIPPED: readonly Shipped[] = [
  {
    network: 'two-companies', home: 'BUYER', lead: 'SUPPLIER', third: null, beside: [], climbs_to: 'supplier-sales', crosses: [SECRETS.company, SECRETS.contract],
    report: { kind: 'plant_shutdown', port: null, company: { name: SECRETS.company, registration_number: 'plant-2' } },
    question: { text: '哪个批次最急？', language: 'zh-Hans' }, answer: { text: '3월 2차분입니다', language: 'ko' },
  },
  {
    network: 'local', home: 'KR-41', lead: 'CN-SD', third: null, beside: [], climbs_to: 'shandong-division', crosses: [],
    report: { kind: 'power_rationing', from: 'CN-SD', to: 'KR-41', company: { name: SECRETS.company, registration_number: '1234567891' } },
    question: { text: '工厂在哪个市？', language: 'zh-Hans' }, answer: { text: '옌타이시입니다', language: 'ko' },
  },
  {
    network: 'cn-jp-kr', home: 'JP', lead: 'CN', third: { side: 'KR', first: 'watches' }, beside: [], climbs_to: 'cn-asia-division', crosses: [],
    report: { from: 'CN', to: 'JP', language: 'en', company: { name: SECRETS.company, registration_number: 'T-1' }, contact: { ...urea().contact, language: 'en' } },
    question: { text: '货物由哪个海关查验？', language: 'zh-Hans' }, answer: { text: 'By the customs of Qingdao', language: 'en' },
  },
  {
    network: 'rcep-sea', home: 'KR', lead: 'ID', third: { side: 'SG', first: 'apart' }, beside: ['CN', 'VN'], climbs_to: 'id-trade-division', crosses: [],
    report: { kind: 'export_ban', from: 'ID', to: 'KR', port: 'KRKAN', company: { name: SECRETS.company, registration_number: '1234567891' } },
    question: { text: 'Which contracts are held?', language: 'en' }, answer: { text: '1월 선적분입니다', language: 'ko' },
  },
];

let server: StoryServer;
beforeAll(async () => { server = await startPostgres(); });
afterAll(() => server?.stop());

describe.each(SHIPPED)('the network $network', ({ network, home, lead, third, beside, report, climbs_to, question, answer, crosses }) => {
  const others = third ? [third.side] : [];
  const sides = [home, lead, ...others, ...beside];
  const body = urea({
    ...report, network, side: home, partner: SECRETS.partner, tried: SECRETS.tried, contract: { number: SECRETS.contract, date: null },
    stock: { value: Number(SECRETS.stock), unit: 'TNE' }, daily_use: { value: Number(SECRETS.daily_use), unit: 'TNE' },
  });
  let config: ConfigFolder;
  let hotline: Hotline;
  const desks = new Map<string, Desk>();
  const lines = new Map<string, LiveLine>();
  const desk = (side: string): Desk => desks.get(side) as Desk;
  const heard = (side: string): LiveLine => lines.get(side) as LiveLine;

  beforeAll(async () => {
    config = await networkAlone(network);
    hotline = await Hotline.open({ server, config: { config_dir: config.folder } });
    await Promise.all(sides.map(async (side) => {
      desks.set(side, await hotline.signIn(`${side.toLowerCase()}-desk`));
      lines.set(side, await desk(side).listen());
    }));
  });
  afterAll(async () => {
    for (const line of lines.values()) line.close();
    await hotline?.close();
    await config?.remove();
  });

  /** The third side is there by now, reads what the lead side reads and owes nothing; then it joins, and is asked and answers like any. */
  async function joins(reference: string, side: string, first: Beside): Promise<void> {
    if (first === 'apart') {
      expect((await desk(side).ask('GET', `/api/v1/cases/${reference}`)).status).toBe(404);
      await desk(home).do(reference, 'bring-in', { side, watching: true, reason: 'transit through its port' });
    }
    await heard(side).alert(`${side} hears of the case`, (a) => a.about === (first === 'apart' ? 'SideBroughtIn' : 'CaseTold'));
    const [own, leads] = [await desk(side).view(reference), await desk(lead).view(reference)];
    expect(own.facts).toEqual(leads.facts);
    expect(own.commands.toSorted()).toEqual(['join', 'note']);
    expect(own.line.clocks.filter((c) => c.side === side)).toEqual([]);
    expect((await desk(side).try(reference, 'acknowledge')).body).toMatchObject({ code: 'not-possible-now', state: 'watching' });
    expect((await desk(side).try(reference, 'message', { kind: 'followup', body: { text: '-', language: 'en' }, about: null })).body).toMatchObject({ code: 'not-possible-now', state: 'watching' });
    await desk(side).do(reference, 'join');
    expect((await desk(home).view(reference)).line.sides.find((s) => s.side === side)).toMatchObject({ watching: false, acknowledged_at: expect.any(String) as string });
  }

  it('asks a company for the places of its own file', async () => {
    const company = new Visitor(hotline.url);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const started = await company.send('POST', '/report', new URLSearchParams({ side: `${network}/${home}` }).toString(), form);
    const route = (started.headers.get('location') ?? '').replace(/[^/]*$/, 'route');
    const page = await company.ask('GET', route);
    for (const place of [body.from, body.to]) expect({ place, offered: page.text.includes(`value="${place}"`) }).toEqual({ place, offered: true });
    expect((await company.send('POST', route, new URLSearchParams({ from: body.from, to: body.to }).toString(), form)).status).toBe(303);
    expect((await company.send('POST', route, new URLSearchParams({ from: 'QQ-Q', to: body.to }).toString(), form)).headers.get('location')).toBe('route?wrong');
  });

  it('takes a measure of either side into its register, its own or the other one\'s, which every side reads', async () => {
    for (const issuer of [home, lead]) {
      const recorded = await desk(home).ask<{ id: string }>('POST', '/api/v1/measures', { network, facts: notice({ issuer }) });
      expect([issuer, recorded.status]).toEqual([issuer, 201]);
      expect((await desk(lead).ask('GET', `/api/v1/measures/${recorded.body.id}`)).body).toMatchObject({ facts: { issuer } });
    }
    expect((await desk(home).ask('POST', '/api/v1/measures', { network, facts: notice({ issuer: 'NOBODY' }) })).status).toBe(422);
  });

  it('shows an administrator what a version that waits beside it would change, and a file with a mistake, before the next start', async () => {
    const admin = await hotline.signIn(`${home.toLowerCase()}-admin`);
    const rules = async (): Promise<ComingRules> => (await admin.ask<ComingRules>('GET', '/api/v1/rules')).body;
    expect(await rules()).toMatchObject({ networks: [{ network, version: 1, valid_from: '2026-01-05', coming: [] }], mistakes: [] });
    const written = await readFile(join(config.folder, 'networks', `${network}.yaml`), 'utf8');
    const next = written.replace('version: 1', 'version: 2').replace('valid_from: 2026-01-05', 'valid_from: 2026-12-01').replace(/duty_phone: "[^"]+"/, 'duty_phone: "+82 2 0100 7777"');
    await writeFile(join(config.folder, 'networks', 'next.yaml'), next);
    const broken = written.replace('languages: [', 'languages: [fr, ');
    await writeFile(join(config.folder, 'networks', 'broken.yaml'), broken);
    // Of others' networks an administrator reads nothing, and of a file that says no network its name alone.
    await writeFile(join(config.folder, 'networks', 'others.yaml'), 'network: canary-others\nlanguages: [canary]\n');
    await writeFile(join(config.folder, 'networks', 'torn.yaml'), 'network: [canary\n');
    const { networks: [found], mistakes } = await rules();
    expect(found?.coming).toMatchObject([{ file: 'next.yaml', version: 2, valid_from: '2026-12-01', fault: null, differences: expect.arrayContaining([expect.objectContaining({ after: '+82 2 0100 7777' })]) as unknown }]);
    expect(mistakes).toMatchObject([{ file: 'broken.yaml', path: 'languages[0]' }, { file: 'torn.yaml', line: 1, path: '' }]);
    expect(JSON.stringify(mistakes)).not.toContain('canary');
    expect(JSON.stringify(mistakes)).not.toContain(config.folder);
    // A second file of the version in force is refused by the start though it changes names alone, and so is the file itself with other rules.
    await writeFile(join(config.folder, 'networks', 'next.yaml'), written.replace(/duty_phone: "[^"]+"/, 'duty_phone: "+82 2 0100 7777"'));
    expect((await rules()).networks[0]?.coming).toMatchObject([{ version: 1, rules: false, fault: 'version' }]);
    await rm(join(config.folder, 'networks', 'next.yaml'));
    await writeFile(join(config.folder, 'networks', `${network}.yaml`), written.replace(/ladder_rounds: \d+/, 'ladder_rounds: 9'));
    expect((await rules()).networks[0]?.coming).toMatchObject([{ file: `${network}.yaml`, version: 1, rules: true, fault: 'version' }]);
    await writeFile(join(config.folder, 'networks', `${network}.yaml`), written);
    expect((await desk(home).ask('GET', '/api/v1/rules')).status).toBe(403);
    await Promise.all(['others.yaml', 'torn.yaml', 'broken.yaml'].map((name) => rm(join(config.folder, 'networks', name))));
  });

  it('carries a report to its outcome, and nobody reads what may not cross', async () => {
    const receipt = await hotline.file(body);
    const reference = await hotline.caseOf(receipt);
    const alerted = (side: string, about: string) => heard(side).alert(`${side} hears ${about}`, (a) => a.about === about && a.line.reference === reference);
    const sideOf = async (reader: string, side: string) => (await desk(reader).view(reference)).line.sides.find((s) => s.side === side);
    await alerted(home, 'CaseOpened');
    expect((await alerted(lead, 'CaseTold')).line).toMatchObject({ home, lead, severity: 4, state: 'told' });

    await desk(home).do(reference, 'validate');
    // What says whose report it is never crosses by itself, also where the network's rule lets it.
    if (crosses.includes(SECRETS.company)) await desk(home).do(reference, 'release', { fields: ['company'] });
    if (third) await joins(reference, third.side, third.first);
    await hotline.moveTime(HOUR_MS);
    expect(await sideOf(home, lead)).toMatchObject({ acknowledged_at: null, rung: 1, office: climbs_to });
    for (const side of [home, ...others]) expect(await sideOf(lead, side)).toMatchObject({ rung: 0, acknowledged_at: expect.any(String) as string });

    await desk(lead).do(reference, 'accept');
    await desk(lead).do(reference, 'message', { kind: 'question', body: question, about: null });
    await alerted(home, 'MessageSent');
    const asked = (await desk(home).view(reference)).messages.at(-1)?.id;
    for (const side of [home, ...others]) await desk(side).do(reference, 'message', { kind: 'answer', body: answer, about: asked });
    await desk(lead).do(reference, 'message', { kind: 'answer', body: { text: question.text, language: question.language }, about: null });
    expect((await desk(home).view(reference)).line.turn).toBe(home);

    expect((await desk(lead).try<{ code: string }>(reference, 'close', { outcomes: ['clarified'], text: null })).body.code).toBe('not-your-side');
    await desk(home).do(reference, 'close', { outcomes: ['clarified'], text: null });
    // The lead side's news go to the rung that it climbed to; its desk reads them on the board.
    for (const side of others) await alerted(side, 'CaseClosed');
    for (const side of [lead, ...others]) expect((await desk(side).view(reference)).line).toMatchObject({ state: 'closed', outcomes: ['clarified'] });
    expect(await hotline.company.follow(receipt)).toMatchObject({ state: 'closed', outcomes: ['clarified'] });

    const read = (side: string): string => [...desk(side).received, ...heard(side).frames].join('\n');
    for (const word of Object.values(SECRETS)) {
      expect({ word, read: read(home).includes(word) }).toEqual({ word, read: true });
      for (const side of [lead, ...others]) expect({ side, word, read: read(side).includes(word) }).toEqual({ side, word, read: crosses.includes(word) });
    }
    for (const side of beside) {
      expect((await desk(side).ask('GET', `/api/v1/cases/${reference}`)).status).toBe(404);
      expect({ side, read: read(side).includes(reference) }).toEqual({ side, read: false });
    }
    expect((await new Visitor(hotline.url).ask('GET', `/api/v1/cases/${reference}`)).status).toBe(401);
  });
});
