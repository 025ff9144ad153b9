import type { CaseView } from '#contracts';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { HOUR_MS, Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { formatter, translatorFor } from '#wording';

const DAY_MS = 24 * HOUR_MS;

describe('a case waits, moves and comes back', () => {
  let server: StoryServer;
  let hotline: Hotline;
  beforeAll(async () => { server = await startPostgres(); hotline = await Hotline.open({ server }); });
  afterAll(async () => { await hotline?.close(); await server?.stop(); });

  const iso = (ms: number): string => new Date(ms).toISOString();
  const clock = (view: CaseView, kind: string) => view.line.clocks.find((c) => c.kind === kind && c.ended_at === null);
  /** A serious case at work on both sides, whose company was asked something. */
  async function working(): Promise<{ reference: string; korea: Desk; china: Desk; report: Awaited<ReturnType<Hotline['file']>> }> {
    const report = await hotline.file(urea());
    const reference = await hotline.caseOf(report);
    const [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
    await korea.do(reference, 'validate');
    await china.do(reference, 'accept');
    await korea.do(reference, 'ask-company', { text: '어느 항구입니까?' });
    return { reference, korea, china, report };
  }

  it('waits for its company only as long as was agreed, seen by both sides, and what stood still ends later by as much', async () => {
    const { reference, korea, china, report } = await working();
    const view = await korea.view(reference);
    const answer = clock(view, 'answer')?.due_at ?? '';
    expect(view.pause_until).toBe(iso(hotline.time.now + 12 * HOUR_MS));
    const tooLong = await korea.try<{ code: string; until: string }>(reference, 'pause', { reason: 'waiting_for_company', until: iso(hotline.time.now + 12 * HOUR_MS + 1) });
    expect([tooLong.status, tooLong.body.code, tooLong.body.until]).toEqual([422, 'pause-too-long', view.pause_until]);

    await korea.do(reference, 'pause', { reason: 'waiting_for_company', until: iso(hotline.time.now + 6 * HOUR_MS) });
    const seen = await china.view(reference);
    expect(seen.line.paused).toMatchObject({ reason: 'waiting_for_company', until: iso(hotline.time.now + 6 * HOUR_MS) });
    expect(clock(seen, 'answer')?.state).toBe('paused');
    await hotline.moveTime(HOUR_MS);
    await hotline.company.add(report, '칭다오항입니다', (await korea.view(reference)).own?.company_questions[0]?.id ?? null);
    const after = await (await hotline.signIn('cn-desk')).view(reference);
    expect(after.line.paused).toBeNull();
    expect(clock(after, 'answer')).toMatchObject({ state: 'running', due_at: iso(Date.parse(answer) + HOUR_MS) });
    expect(after.entries.filter((e) => e.type === 'ClocksRecomputed').map((e) => e.shared?.cause)).toEqual(['pause']);
  });

  it('a time that a company was told never moves without a line that says so, on its page as on its receipt: another grade moved it, or it passed', async () => {
    const report = await hotline.file(urea());
    const reference = await hotline.caseOf(report);
    const korea = await hotline.signIn('kr-desk');
    const told = await hotline.company.follow(report);
    expect([told.first_contact_by, told.first_contact_moved]).toEqual([report.first_contact_by, []]);
    const graded_at = hotline.time.now;
    await korea.do(reference, 'severity', { severity: 3, reason: '사내 판단' });
    const moved = await hotline.company.follow(report);
    expect(moved.first_contact_moved).toEqual([{ from: report.first_contact_by, to: moved.first_contact_by, at: iso(graded_at), passed: false }]);
    expect(Date.parse(moved.first_contact_by ?? '')).toBeGreaterThan(Date.parse(report.first_contact_by));
    await hotline.moveTime(8 * HOUR_MS);
    await hotline.sweep.run();
    const late = await hotline.company.follow(report);
    expect(late.first_contact_moved[1]).toEqual({ from: moved.first_contact_by, to: late.first_contact_by, at: iso(hotline.time.now), passed: true });
    const [{ f, t }, place] = [{ f: formatter(translatorFor('ko')), t: translatorFor('ko') }, { zone: 'Asia/Seoul', city: '서울' }];
    const when = (at: string | null): string => f.dateTime(at ?? '', place);
    const lines = [t.text('track.moved', { from: when(report.first_contact_by), to: when(moved.first_contact_by), at: when(iso(graded_at)) }), t.text('track.moved.passed', { from: when(moved.first_contact_by), to: when(late.first_contact_by) })];
    const page = (await (await fetch(report.tracking_url)).text()).replaceAll(/<[^>]+>/g, '');
    for (const line of lines) expect(page).toContain(line);
    expect(page).not.toContain('사내 판단');
    await (await hotline.signIn('kr-desk')).do(reference, 'validate');
    expect(await hotline.company.follow(report)).toMatchObject({ first_contact_by: null, first_contact_moved: [] });
  });

  it('a pause whose time is up ends by itself, once, however often it is asked', async () => {
    const { reference, korea } = await working();
    await korea.do(reference, 'pause', { reason: 'waiting_for_company', until: iso(hotline.time.now + HOUR_MS) });
    await hotline.moveTime(HOUR_MS);
    await Promise.all([hotline.sweep.run(), hotline.sweep.run()]);
    const { entries, line } = await (await hotline.signIn('kr-desk')).view(reference);
    expect([line.paused, entries.filter((e) => e.type === 'CaseResumed').map((e) => e.shared?.cause)]).toEqual([null, ['limit']]);
  });

  it('a suspended measure brings its closed case back sixty days before, and it is looked at until somebody closes it', async () => {
    const { reference, korea } = await working();
    await korea.do(reference, 'close', { outcomes: ['measure_suspended'], text: null, suspended_until: '2026-11-10' });
    const ends = Date.parse('2026-11-09T15:00:00Z');
    await hotline.moveTime(ends - 60 * DAY_MS - 1 - hotline.time.now);
    expect((await (await hotline.signIn('kr-desk')).view(reference)).line.state).toBe('closed');
    await hotline.moveTime(1);
    for (const name of ['kr-desk', 'cn-desk']) {
      expect((await (await hotline.signIn(name)).view(reference)).line).toMatchObject({ state: 'monitoring', suspended_until: '2026-11-10' });
    }
    await hotline.moveTime(2 * DAY_MS);
    const rung = await hotline.sql(`SELECT count(*)::int AS n FROM hotline.alerts a JOIN hotline.cases c ON c.id = a.case_id WHERE c.reference = $1 AND a.about = 'ClockMissed' AND a.created_at = $2`, [reference, new Date(hotline.time.now)]);
    expect(rung[0]?.n).toBeGreaterThan(0);
    await (await hotline.signIn('kr-desk')).do(reference, 'close', { outcomes: ['measure_withdrawn'], text: null });
    expect(await hotline.sql(`SELECT FROM hotline.clocks k JOIN hotline.cases c ON c.id = k.case_id WHERE c.reference = $1 AND k.state IN ('running', 'paused')`, [reference])).toEqual([]);
  });

  it('goes to another channel, whose side sends it back with the right authority or takes it up, and both are counted beside what was suggested', async () => {
    const { reference, korea, china } = await working();
    // Figures are those of the process, in which other stories may have run.
    const decided = async (labels: string): Promise<number> => Number(new RegExp(`hotline_routing_decisions_total\\{${labels}\\} (\\d+)`).exec(await (await fetch(`${hotline.url}/metrics`)).text())?.[1] ?? 0);
    const counted = () => Promise.all(['of="channel",as="otherwise"', 'of="authority",as="otherwise"'].map(decided));
    const before = await counted();
    expect((await china.view(reference)).line).toMatchObject({ suggested: { channel: 'hotline', authority: 'cn-customs' }, authority: null, referral: null });
    await korea.do(reference, 'refer', { channel: 'export_control', reason: '허가 사안' });
    const { line, ladder, commands } = await china.view(reference);
    expect([line.channel, line.turn, line.referral, ladder[0]?.offices['CN']]).toMatchObject(['export_control', 'CN', { by: 'KR', receiver: 'CN', from: 'hotline' }, 'cn-export-control-desk']);
    expect(commands).toEqual(expect.arrayContaining(['accept-referral', 'refuse-referral', 'name-authority']));
    for (const [command, body, status, code] of [
      ['accept', {}, 409, 'not-possible-now'], ['refuse-referral', { reason: 'wrong_authority', text: null }, 422, 'authority-needed'],
      ['refuse-referral', { reason: 'wrong_authority', text: null, authority: 'cn-asia-desk' }, 409, 'unknown-subject'], ['name-authority', { authority: 'cn-provincial', reason: null }, 422, 'reason-needed'],
    ] as const) {
      const answer = await china.try<{ code: string }>(reference, command, body);
      expect([command, answer.status, answer.body.code]).toEqual([command, status, code]);
    }
    expect((await korea.try<{ code: string }>(reference, 'accept-referral')).body.code).toBe('not-your-side');

    await china.do(reference, 'refuse-referral', { reason: 'wrong_authority', text: '属发展改革部门职责', authority: 'cn-development-reform' });
    const back = await korea.view(reference);
    expect(back.line).toMatchObject({ channel: 'hotline', state: 'accepted', referral: null, authority: 'cn-development-reform' });
    expect(clock(back, 'answer')?.side).toBe('CN');
    await korea.do(reference, 'refer', { channel: 'export_control', reason: '추가 확인' });
    await china.do(reference, 'accept-referral');
    expect((await korea.view(reference)).line).toMatchObject({ channel: 'export_control', state: 'accepted', referral: null, suggested: { channel: 'hotline', authority: 'cn-customs' } });
    const csv = (await korea.ask('GET', '/api/v1/history/cases?format=csv')).text;
    expect(csv.split('\r\n').find((row) => row.includes(reference))).toMatch(/"hotline","cn-development-reform","cn-customs"$/);
    expect((await counted()).map((n, i) => n - (before[i] ?? 0))).toEqual([2, 1]);
  });

  it('two who act at once have one winner, and the other is told who it was and when', async () => {
    const { reference, korea, china } = await working();
    // Each side counts its own account, and says which entry of that it saw last.
    const seen = new Map([[korea, (await korea.view(reference)).line.version], [china, (await china.view(reference)).line.version]]);
    const put = (desk: Desk, command: string, body: object) => desk.ask<{ code?: string; last?: { type: string; side: string; office: string; at: string } }>('POST', `/api/v1/cases/${reference}/${command}`, { version: seen.get(desk), ...body });
    const answers = await Promise.all([
      put(korea, 'close', { outcomes: ['clarified'], text: null }), put(china, 'climb', { reason: '급합니다' }), put(china, 'request-consultation', { reason: '协商' }),
    ]);
    expect(answers.filter((a) => a.status < 300)).toHaveLength(1);
    const winner = answers.findIndex((a) => a.status < 300);
    for (const loser of answers.filter((a) => a.status >= 300)) {
      const { code, last } = loser.body;
      // A case that is closed is refused as that; everything else by who changed it last.
      if (code === 'stale-version') expect(last).toMatchObject({ side: winner === 0 ? 'KR' : 'CN', at: iso(hotline.time.now) });
      else expect(code).toBe('already-done');
    }
  });
});
