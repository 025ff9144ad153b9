import { parse } from 'csv-parse/sync';
import { createHash, randomUUID } from 'node:crypto';
import { JOINT_REPORTS_MAX, type JointFile, type JointPreview, type JointReports, type JointView, type Problem } from '#contracts';
import { JOINT_STEPS } from '#domain';
import { Reader } from '#persistence';
import { digestOf } from '#proof';
import { translatorFor } from '#wording';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { HOUR_MS, Hotline, MINUTE_MS } from '../harness/hotline.js';
import { CALM } from '../harness/mailing.js';
import { type ConfigFolder, networkBeside } from '../harness/network-variant.js';
import { type StoryServer, inDatabase, startPostgres } from '../harness/postgres.js';

let server: StoryServer;
let config: ConfigFolder;
let hotline: Hotline;
let supervisors: Readonly<Record<'KR' | 'CN', Desk>>;
/** Those that both sides know; a third one stays with Korea. */
const cases: string[] = [];
const signIn = async (): Promise<void> => { supervisors = { KR: await hotline.signIn('kr-supervisor'), CN: await hotline.signIn('cn-supervisor') }; };

beforeAll(async () => {
  server = await startPostgres();
  config = await networkBeside('cn-jp-kr');
  hotline = await Hotline.open({ server, config: { config_dir: config.folder } });
  cases.push(await hotline.caseOf(await hotline.file(urea())));
  await hotline.moveTime(70 * MINUTE_MS);
  cases.push(await hotline.caseOf(await hotline.file(urea({ kind: 'export_ban', goods: 'DAP', hs: '310530', port: null }))));
  await hotline.file(urea(CALM));
  await (await hotline.signIn('cn-desk')).do(cases[0] ?? '', 'acknowledge');
  await hotline.moveTime(5 * HOUR_MS);
  const korea = await hotline.signIn('kr-desk');
  await korea.do(cases[1] ?? '', 'acknowledge');
  await korea.do(cases[1] ?? '', 'close', { outcomes: ['contracted_volume_released'], text: null });
  await signIn();
});
afterAll(async () => { await hotline?.close(); await server?.stop(); await config?.remove(); });

describe('the joint report of all sides', () => {
  const PERIOD = { network: 'kr-cn', from: '2026-03-01', to: '2026-03-12' };
  const at = (id: string, rest = ''): string => `/api/v1/joint-reports/${id}${rest}`;
  const preview = (side: 'KR' | 'CN', question: object = PERIOD) => supervisors[side].ask<JointPreview>('GET', `/api/v1/joint-reports/statement?${new URLSearchParams(question as Record<string, string>).toString()}`);
  const seen = async (side: 'KR' | 'CN', question: object = PERIOD): Promise<{ seen: string }> => ({ seen: (await preview(side, question)).body.digest ?? '' });
  const propose = async (side: 'KR' | 'CN', question: object = PERIOD) => supervisors[side].ask<JointView & Problem>('POST', '/api/v1/joint-reports', { ...question, ...await seen(side, question) });
  const agree = (side: 'KR' | 'CN', id: string, body: object = { seen: '' }) => supervisors[side].ask<JointView & Problem & { current?: JointPreview }>('POST', at(id, '/agreement'), body);
  const read = (side: 'KR' | 'CN', id: string) => supervisors[side].ask<JointView & Problem>('GET', at(id));
  let id = '';

  it('is proposed of a period that is over, with a statement that the other side cannot read and that nothing tells of', async () => {
    // What is said of a period that is not over names the last day that is; the page is told it beforehand.
    const { networks } = (await supervisors.KR.ask<JointReports>('GET', '/api/v1/joint-reports')).body;
    expect(networks.map((n) => [n.id, n.last_day])).toEqual([['kr-cn', '2026-03-11'], ['cn-jp-kr', '2026-03-11']]);
    expect((await propose('KR')).body.errors).toEqual([{ pointer: '/to', rule: 'not_over', message: translatorFor('ko').text('rule.not_over', { last: '2026-03-11' }) }]);
    expect((await propose('CN', { ...PERIOD, channel: '说给所有人听' })).body).toMatchObject({ code: 'validation', errors: [{ pointer: '/channel', rule: 'unknown_code', message: translatorFor('zh-Hans').text('rule.unknown_code', { code: '说给所有人听' }) }] });
    await hotline.moveTime(24 * HOUR_MS);
    await signIn();
    expect((await (await hotline.signIn('kr-desk')).ask('POST', '/api/v1/joint-reports', PERIOD)).status).toBe(403);
    const { status, body } = await propose('KR');
    id = body.report.id;
    expect([status, body.report.state, body.report.waits_for, body.report.may, body.statements.map(({ side }) => side)]).toEqual([201, 'proposed', ['CN'], ['withdraw'], ['KR']]);
    // Only what all sides know is counted, and no step that one side has for itself.
    expect([body.statements[0]?.figures.cases, body.statements[0]?.figures.steps.map((s) => s.step)]).toEqual([{ total: 2, open: 1, closed: 1 }, [...JOINT_STEPS, 'consultation', 'target']]);
    const theirs = await read('CN', id);
    expect([theirs.body.statements, theirs.body.report.may, theirs.body.report.steps.map(({ act, side, office }) => [act, side, office])]).toEqual([[], ['agree', 'decline'], [['propose', 'KR', 'kr-trade-cooperation-dg']]]);
    const seen = theirs.text + (await supervisors.CN.ask('GET', '/api/v1/joint-reports')).text;
    expect(['figures"', 'due"', 'cases"', 'salt'].filter((word) => seen.includes(word))).toEqual([]);
    expect(await hotline.door.app.get(Reader).as('CN', (sql) => sql('SELECT side FROM hotline.joint_report_statements'))).toEqual([]);
    for (const format of ['json', 'csv', 'xlsx', 'pdf']) expect([(await supervisors.CN.ask('GET', at(id, `?format=${format}`))).status, (await supervisors.KR.ask('GET', at(id, `?format=${format}`))).status]).toEqual([404, 404]);
  });

  it('is withdrawn by whoever proposed it and declined by whoever was asked, with a reason; one waits at a time', async () => {
    expect([(await propose('CN')).body.code, (await agree('KR', id)).body.code, (await supervisors.KR.ask<Problem>('POST', at(id, '/refusal'), { reason: 'no' })).body.code, (await supervisors.CN.ask<Problem>('DELETE', at(id))).body.code])
      .toEqual(['joint-report-waits', 'already-done', 'not-allowed', 'not-allowed']);
    expect((await supervisors.CN.ask<Problem>('POST', at(id, '/refusal'), { reason: ' ' })).body.errors?.map((e) => [e.pointer, e.rule])).toEqual([['/reason', 'required']]);
    expect((await supervisors.CN.ask<Problem>('POST', at(id, '/refusal'), { reason: 'a\nb' })).body.errors?.map((e) => [e.pointer, e.rule])).toEqual([['/reason', 'not_storable']]);
    const declined = await supervisors.CN.ask<JointView>('POST', at(id, '/refusal'), { reason: '建议按半年统计' });
    expect([declined.body.report.state, declined.body.statements]).toEqual(['declined', []]);
    expect((await read('KR', id)).body.report.steps.at(-1)).toMatchObject({ act: 'decline', side: 'CN', reason: '建议按半年统计', commits: null });
    expect((await agree('CN', id)).body.code).toBe('already-done');
    const again = await propose('CN', { ...PERIOD, kind: 'export_ban' });
    expect((await supervisors.CN.ask<JointView>('DELETE', at(again.body.report.id))).body.report.state).toBe('withdrawn');
    expect([(await read('KR', again.body.report.id)).body.statements, (await supervisors.KR.ask('GET', at(randomUUID()))).status]).toEqual([[], 404]);
  });

  it('stays as it ended, whoever writes past the service, and is agreed to only with a statement of every side', async () => {
    const { body: { report: open } } = await propose('CN');
    const stated = (report: string): string => `INSERT INTO hotline.joint_report_statements VALUES ('${report}', 'CN', '{}')`;
    const agreed = (report: string): string => `UPDATE hotline.joint_reports SET state = 'agreed' WHERE id = '${report}'`;
    const whole = `INSERT INTO hotline.joint_reports SELECT '${randomUUID()}', network, sides, question, names, proposed_by, proposed_at, 'agreed' FROM hotline.joint_reports WHERE id = '${id}'`;
    const renamed = `INSERT INTO hotline.joint_report_steps SELECT report_id, 9, act, 'JP', office, office_name, officer_id, at, reason, commits, hash FROM hotline.joint_report_steps WHERE report_id = '${open.id}'`;
    for (const role of ['hotline_writer', 'NONE']) {
      for (const text of [agreed(id), agreed(open.id), whole, `UPDATE hotline.joint_reports SET state = 'proposed' WHERE id = '${id}'`]) await expect(hotline.sql(`SET ROLE ${role}; ${text}`)).rejects.toThrow('a joint report ends once');
      for (const text of [stated(id), renamed, stated(id).replace('CN', 'KR')]) await expect(hotline.sql(`SET ROLE ${role}; ${text}`)).rejects.toThrow('nothing is added');
    }
    for (const text of [`UPDATE hotline.joint_reports SET sides = '{CN}'`, 'DELETE FROM hotline.joint_reports', "UPDATE hotline.joint_report_statements SET statement = '{}'", "UPDATE hotline.joint_report_steps SET hash = ''"]) {
      await expect(hotline.sql(`SET ROLE hotline_writer; ${text}`)).rejects.toThrow('permission denied');
      await expect(hotline.sql(text)).rejects.toThrow(/ends once|append-only/);
    }
    expect([(await read('CN', id)).body.report.state, (await read('CN', id)).body.statements, (await supervisors.CN.ask<JointView>('DELETE', at(open.id))).body.report.state]).toEqual(['declined', [], 'withdrawn']);
  });

  it('states what was seen or nothing: what moved between is shown before anybody agrees to it', async () => {
    const { body: { report } } = await propose('KR');
    const before = await seen('CN');
    expect((await agree('CN', report.id, {})).status).toBe(422);
    await (await hotline.signIn('kr-desk')).do(cases[0] ?? '', 'close', { outcomes: ['licence_granted'], text: null });
    const refused = await agree('CN', report.id, before);
    const { body: { figures, digest } } = await preview('CN');
    expect([refused.status, refused.body.code, refused.body.current?.figures, refused.body.current?.digest]).toEqual([409, 'figures-changed', figures, digestOf(figures)]);
    expect([digest === before.seen, figures.cases, (await read('CN', report.id)).body.report.state]).toEqual([false, { total: 2, open: 0, closed: 2 }, 'proposed']);
    await supervisors.KR.ask('DELETE', at(report.id));
    expect((await supervisors.CN.ask<Problem>('POST', '/api/v1/joint-reports', { ...PERIOD, ...before })).body.code).toBe('figures-changed');
  });

  it('is the same for every side once all agreed, and stays so whatever comes after', async () => {
    await hotline.checkpoints.gather();
    ({ body: { report: { id } } } = await propose('KR'));
    const { body: now } = await preview('CN');
    const twice = await Promise.all([1, 2].map(() => agree('CN', id, { seen: now.digest })));
    expect(twice.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const views = [(await read('KR', id)).body, (await read('CN', id)).body];
    expect(views[0]).toEqual(views[1]);
    expect([views[0]?.report.state, views[0]?.statements.map(({ side }) => side), views[0]?.statements[0]?.figures]).toEqual(['agreed', ['CN', 'KR'], now.figures]);
    const receipts = views[0]?.statements.map(({ side, figures }) => [side, figures.steps.find((s) => s.step === 'acknowledge')]);
    expect(receipts).toEqual([['CN', expect.objectContaining({ due: 2, met: 1, percent: 50, few: true })], ['KR', expect.objectContaining({ due: 2, met: 0 })]]);
    const files = async (): Promise<string[]> => Promise.all((['KR', 'CN'] as const).flatMap((side) => ['format=json', 'format=csv&table=steps&language=ko', 'format=xlsx&language=en', 'format=pdf&language=zh-Hans'].map(async (query) => createHash('sha256').update((await supervisors[side].fetchFile(at(id, `?${query}`))).bytes).digest('hex'))));
    const before = await files();
    expect(before.slice(0, 4)).toEqual(before.slice(4));
    await (await hotline.signIn('kr-desk')).do(cases[1] ?? '', 'reopen', { reason: 'once more' });
    expect(await files()).toEqual(before);
  });

  it('says what each statement rests on, and binds it to who gave it and when', async () => {
    const { report, steps, statements, digest } = (await supervisors.CN.ask<JointFile>('GET', at(id, '?format=json'))).body;
    expect(digest).toBe(digestOf({ report, steps, statements }));
    expect(steps.map(({ act, side, commits }) => [act, side, commits])).toEqual([['propose', 'KR', digestOf(statements[1])], ['agree', 'CN', digestOf(statements[0])]]);
    let previous: string | null = null;
    for (const { hash, ...step } of steps) {
      const about = { id: report.id, network: report.question.network, sides: report.sides, question: report.question, names: report.network, proposed_by: report.proposed_by };
      expect(hash).toBe(digestOf({ report: about, previous, step }));
      previous = hash;
    }
    for (const { proof } of statements) {
      expect(proof.cases.map(({ reference }) => reference)).toEqual(cases.toSorted());
      expect(proof.checkpoints).toHaveLength(1);
      expect(JSON.stringify(proof)).not.toContain('own');
    }
    expect(statements[0]?.proof.cases).toEqual(statements[1]?.proof.cases);
    const [[code, ...names] = []] = parse((await supervisors.KR.ask('GET', at(id, '?format=csv&table=steps&language=en'))).text, { bom: true, from_line: 2 }) as string[][];
    expect([code, names]).toEqual(['acknowledge CN', ['Confirm receipt', 'China', '2', '1', '50', 'below target · few (under 5)', '70', '70']]);
  });

  it('stays in the list of all however many proposals are taken back after it, of which the newest stay too', async () => {
    // As if they had ended one after another.
    await inDatabase(hotline.database_url, async (sql) => { await sql('SET session_replication_role = replica'); await sql(`WITH added AS (INSERT INTO hotline.joint_reports SELECT gen_random_uuid(), network, sides, question, names, proposed_by, proposed_at + n * interval '1 second', 'withdrawn' FROM hotline.joint_reports, generate_series(1, 120) n WHERE id = $1 RETURNING id)
      INSERT INTO hotline.joint_report_steps SELECT added.id, seq, act, side, office, office_name, officer_id, at, reason, commits, hash FROM added, hotline.joint_report_steps WHERE report_id = $1 AND seq = 1`, [id]); });
    const { body: { reports } } = await supervisors.CN.ask<JointReports>('GET', '/api/v1/joint-reports');
    // Every page of a supervisor asks for it.
    expect(new Set(reports.map(({ network }) => Object.keys(network).join()))).toEqual(new Set(['id,name,sides']));
    expect(reports.map((report) => report.state)).toEqual([...Array.from({ length: JOINT_REPORTS_MAX.ended }, () => 'withdrawn'), 'agreed']);
    expect(reports.at(-1)?.id).toBe(id);
  });

  it('waits for every side where there are three, and counts only what all three know', async () => {
    const { body: { report, statements } } = await propose('KR', { ...PERIOD, network: 'cn-jp-kr' });
    expect([report.waits_for, statements[0]?.figures.cases.total]).toEqual([['CN', 'JP'], 0]);
    const agreed = await agree('CN', report.id, await seen('CN', { ...PERIOD, network: 'cn-jp-kr' }));
    expect([agreed.body.report.state, agreed.body.report.waits_for, agreed.body.statements.map(({ side }) => side)]).toEqual(['proposed', ['JP'], ['CN']]);
    expect((await read('KR', report.id)).body.statements.map(({ side }) => side)).toEqual(['KR']);
    expect((await supervisors.CN.ask<JointView>('POST', at(report.id, '/refusal'), { reason: 'after all' })).body.report.state).toBe('declined');
  });
});
