import { parse } from 'csv-parse/sync';
import type { DisclosureReport, ReportReceipt } from '#contracts';
import { canaryReport } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { type FiledCase, HOUR_MS, Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

/** A second before the first half of 2026 ends in Seoul. */
const LAST_SECOND = Date.parse('2026-06-30T14:59:59Z');

let server: StoryServer;
beforeAll(async () => { server = await startPostgres(); });
afterAll(async () => { await server?.stop(); });

describe('a supervisor accounts for what crossed', () => {
  let hotline: Hotline;
  let supervisor: Desk;
  const cases: FiledCase[] = [];
  const account = async (desk: Desk, period: string): Promise<DisclosureReport> => (await desk.ask<DisclosureReport>('GET', `/api/v1/history/disclosures?period=${period}`)).body;

  beforeAll(async () => {
    hotline = await Hotline.open({ server, begins: LAST_SECOND });
    const korea = await hotline.signIn('kr-desk');
    cases.push(await hotline.fileCase(canaryReport(['contract'])));
    hotline.time.advance(HOUR_MS);
    cases.push(await hotline.fileCase(canaryReport()));
    await korea.do(cases[0]?.reference ?? '', 'validate');
    await hotline.company.consent(cases[1]?.receipt as ReportReceipt, 'partner', true);
    await korea.do(cases[1]?.reference ?? '', 'release', { fields: ['partner'] });
    supervisor = await hotline.signIn('kr-supervisor');
  });
  afterAll(async () => { await hotline?.close(); });

  it('by half-years of the side\'s own zone, each crossing once, and agrees with the history to the entry', async () => {
    const [first, second] = [await account(supervisor, '2026-H1'), await account(supervisor, '2026-H2')];
    expect([first.from, first.to, second.from]).toEqual(['2025-12-31T15:00:00.000Z', '2026-06-30T15:00:00.000Z', '2026-06-30T15:00:00.000Z']);
    expect(new Set(first.disclosures.map((d) => d.reference))).toEqual(new Set([cases[0]?.reference]));
    const told = [...first.disclosures, ...second.disclosures].map(({ reference, entry, field, form }) => [reference, entry, field, form]);
    const entered: string[] = [];
    for (const { reference } of cases) {
      for (const { place, shared } of (await supervisor.history(reference)).entries) {
        for (const d of (shared?.disclosures ?? []) as { field: string; form: string }[]) entered.push(JSON.stringify([reference, place, d.field, d.form]));
      }
    }
    expect(new Set(told.map((row) => JSON.stringify(row)))).toEqual(new Set(entered));
    expect([told.length, told.length > 20]).toEqual([entered.length, true]);
  });

  it('with ground, law, rule version and who approved, and without a single value', async () => {
    const { disclosures } = await account(supervisor, '2026-H2');
    expect(disclosures.find((d) => d.field === 'partner')).toMatchObject({
      ground: 'company_consent', form: 'exact', to: ['CN'], legal_reference: expect.stringContaining('동의') as string, rule_version: 5, network: 'kr-cn', approved_by: 'officer',
      office: 'kr-trade-cooperation-desk', officer: { name: expect.any(String) as string }, consented_at: expect.any(String) as string,
    });
    expect(disclosures.find((d) => d.field === 'contract')).toMatchObject({ consented_at: new Date(LAST_SECOND).toISOString() });
    expect(disclosures.find((d) => d.field === 'goods')).toMatchObject({ ground: 'network_rule', approved_by: 'rule', office: null, officer: null, consented_at: null, legal_reference: expect.stringContaining('제16조') as string });
    const csv = await supervisor.ask('GET', '/api/v1/history/disclosures?period=2026-H2&format=csv');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename=disclosures-KR-2026-H2.TLP-AMBER.csv');
    const rows: Record<string, string>[] = parse(csv.text, { bom: true, columns: true });
    expect(rows.map((r) => [r.case, r.entry, r.field])).toEqual(disclosures.map((d) => [d.reference, String(d.entry), d.field]));
    expect(rows[0]).toMatchObject({ time_KR: '2026-07-01 00:59:59', to: 'CN' });
    expect(JSON.stringify([csv.text, disclosures])).not.toContain('canary');
  });

  it('by months too; and what is no period is refused', async () => {
    expect((await account(supervisor, '2026-06')).disclosures).toEqual((await account(supervisor, '2026-H1')).disclosures);
    expect((await account(supervisor, '2026-05')).disclosures).toEqual([]);
    for (const period of ['2026', '2026-H3', '2026-13', '1999-H1', 'x', '']) expect(await supervisor.ask('GET', `/api/v1/history/disclosures?period=${period}`)).toMatchObject({ status: 422, body: { code: 'validation' } });
  });

  it('for their own side alone, and nobody else does', async () => {
    const china = await hotline.signIn('cn-supervisor');
    expect((await account(china, '2026-H2')).disclosures).toEqual([]);
    for (const name of ['kr-desk', 'cn-desk']) expect((await (await hotline.signIn(name)).ask('GET', '/api/v1/history/disclosures?period=2026-H2')).status).toBe(403);
    expect((await hotline.company.ask('GET', '/api/v1/history/disclosures?period=2026-H2')).status).toBe(401);
  });
});
