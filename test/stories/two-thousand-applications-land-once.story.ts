import type { ListImport, LicenceList, Problem } from '#contracts';
import { RATE_LIMITS } from '#edge';
import { digestOf } from '#proof';
import { readSheet } from '#sheets';
import { translatorFor } from '#wording';
import { broken, sheetOf, sheetRows, workbookOf } from '../factories/licences.js';
import { urea } from '../factories/report.js';
import type { Answer, Desk } from '../harness/desk.js';
import { HOUR_MS, Hotline, STORY_BEGINS } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

const DAY_MS = 24 * HOUR_MS;
const YESTERDAY = STORY_BEGINS - DAY_MS;
const korean = (column: string): string => translatorFor('ko').text(`licences.column.${column}` as 'licences.column.hs');

let server: StoryServer;
let hotline: Hotline;
let korea: Desk;
let china: Desk;
beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server });
  [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
});
afterAll(async () => { await hotline?.close(); await server?.stop(); });

const newCase = async (changes = {}): Promise<string> => hotline.caseOf(await hotline.file(urea(changes)));
const bring = <T = ListImport>(desk: Desk, reference: string, file: Buffer, query = ''): Promise<Answer<T>> =>
  desk.send<T>('POST', `/api/v1/cases/${reference}/licences${query}`, new Uint8Array(file), { 'content-type': 'application/octet-stream', 'accept-language': 'ko' });
const listOf = async (desk: Desk, reference: string, query = ''): Promise<LicenceList> => (await desk.ask<LicenceList>('GET', `/api/v1/cases/${reference}/licences${query}`)).body;
const rowsOf = (reference: string, table: string, more = ''): ReturnType<Hotline['sql']> =>
  hotline.sql(`SELECT t.* FROM hotline.${table} t JOIN hotline.cases c ON c.id = t.case_id WHERE c.reference = $1 ${more}`, [reference]);

describe('an import', () => {
  it('changes what a row says anew: a number that came, a decision; and unsays none', async () => {
    const reference = await newCase();
    const [row = {}] = sheetRows(2, hotline.time.now - DAY_MS).slice(1);
    await bring(korea, reference, sheetOf([row]));
    expect((await bring(korea, reference, sheetOf([{ ...row, number: 'N-1', exporter: `  ${row.exporter?.toUpperCase() ?? ''}` }]))).body).toMatchObject({ added: 0, changed: 1 });
    expect((await bring(korea, reference, sheetOf([{ ...row, number: ' n-1 ', result: '발급', decided_on: row.filed_on ?? '' }]))).body).toMatchObject({ added: 0, changed: 1 });
    expect((await bring(korea, reference, sheetOf([row]))).body).toMatchObject({ added: 0, refused: 0 });
    expect((await bring(korea, reference, sheetOf([{ ...row, result: '거부', decided_on: row.filed_on ?? '' }]))).body).toMatchObject({ added: 0, changed: 0, errors: [{ row: 2, column: 'result', rule: 'decided_already' }] });
    expect((await bring(korea, reference, sheetOf([{ ...row, number: 'N-2' }, { ...row, number: 'N-2' }]))).body).toMatchObject({ added: 1, errors: [{ row: 3, column: null, rule: 'same_as_row' }] });
    expect((await bring(korea, reference, sheetOf([row]))).body).toMatchObject({ added: 0, errors: [{ row: 2, column: 'number', rule: 'several_applications' }] });
    expect((await bring(korea, reference, sheetOf([{ ...row, hs: '99', filed_on: '2099-01-01' }]))).body.errors.map(({ column, rule }) => ({ column, rule }))).toEqual(expect.arrayContaining([{ column: 'hs', rule: 'hs_digits' }, { column: 'filed_on', rule: 'in_future' }]));
    expect((await listOf(korea, reference)).figures).toMatchObject({ filed: 2, pending: 1, results: { granted: 1 } });
  });

  it('takes a country\'s own code, which stays at home and is not unsaid by six digits', async () => {
    const reference = await newCase();
    const row = { ...sheetRows(1, hotline.time.now - DAY_MS)[0], exporter: '자체 코드 수출자', end_user: '자체 코드 수요처', number: 'N-9', consent: '예', hs: '2805.30' };
    expect((await bring(korea, reference, sheetOf([row]))).body).toMatchObject({ added: 1 });
    expect((await bring(korea, reference, sheetOf([{ ...row, hs: '2805.30-9000' }]))).body).toMatchObject({ added: 0, changed: 1, refused: 0 });
    expect((await bring(korea, reference, sheetOf([row]))).body).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect([await listOf(korea, reference), await listOf(china, reference)].map(({ applications }) => applications.map((a) => a.hs))).toEqual([['2805309000'], ['280530']]);
    const unnumbered = ['2805.30-1100', '2805.30-9000'].map((hs) => ({ ...row, exporter: '번호 없는 수출자', number: '', hs }));
    expect([(await bring(korea, reference, sheetOf(unnumbered))).body, (await bring(korea, reference, sheetOf(unnumbered))).body]).toMatchObject([{ added: 2, refused: 0 }, { added: 0, changed: 0, unchanged: 2 }]);
  });

  it('that comes twice at the same time counts once', async () => {
    const reference = await newCase();
    const file = sheetOf(sheetRows(20, hotline.time.now - DAY_MS));
    const answers = await Promise.all([bring(korea, reference, file), bring(await hotline.signIn('kr-division'), reference, file)]);
    expect(answers.map((a) => a.body.added + a.body.unchanged)).toEqual([20, 20]);
    expect([answers.reduce((n, a) => n + a.body.added, 0), (await listOf(korea, reference)).figures.filed]).toEqual([20, 20]);
  });

  it('that is no such list, of no case of one\'s own, or against a company\'s word changes nothing', async () => {
    const reference = await newCase();
    const file = sheetOf(sheetRows(1, hotline.time.now - DAY_MS));
    const answers = [
      await bring<Problem>(korea, reference, Buffer.from('exporter;hs\n가;280530\n')), await bring<Problem>(korea, reference, Buffer.from('PK\u0003\u0004')), await bring<Problem>(korea, reference, Buffer.from([0x80, 0xff, 0x2c])),
      await bring<Problem>(korea, reference, Buffer.from('exporter,"hs\n')), await bring<Problem>(korea, 'KR-2222-2222', file), await bring<Problem>(china, reference, file), await bring<Problem>(await hotline.signIn('kr-supervisor'), reference, file),
    ];
    expect(answers.map((a) => [a.status, a.body.code, a.body.errors?.[0]?.rule])).toEqual([
      [422, 'validation', 'column_missing'], [422, 'validation', 'xlsx_broken'], [422, 'validation', 'csv_encoding'], [422, 'validation', 'csv_broken'], [404, 'not-found', undefined], [403, 'not-your-side', undefined], [403, 'not-allowed', undefined],
    ]);
    const silent = await newCase({ licence: 'yes', licence_application: { number: 'L-1', filed_on: '2026-03-02', office: null }, consent: [] });
    expect(await bring<Problem>(korea, silent, file)).toMatchObject({ status: 409, body: { code: 'may-not-cross' } });
    expect([...await rowsOf(reference, 'licence_applications'), ...await rowsOf(silent, 'licence_applications')]).toEqual([]);
  });
});

describe('a list of 2,000 applications of which one in twenty is wrong', () => {
  let reference: string;
  const right = sheetRows(2_000, YESTERDAY);
  const wrong = broken(right, 20);
  beforeAll(async () => { reference = await newCase(); });

  it('is checked first: what would come of it and what would cross is said, nothing is written, and nobody has to prove who they are for that', async () => {
    const before = [(await korea.view(reference)).line.version, await rowsOf(reference, 'outbox'), await rowsOf(reference, 'clocks')];
    hotline.time.advance(11 * 60_000);
    const { cookie } = korea;
    const { status, body } = await bring(korea, reference, sheetOf(wrong.rows, korean), '?preview=yes');
    const named = wrong.rows.filter((r, i) => r.number !== '' && r.consent === '예' && !wrong.errors.some((e) => e.row === i + 2)).length;
    expect([status, body]).toMatchObject([200, { preview: true, rows: 2_000, added: 1_900, changed: 0, refused: 100, crosses: { to: ['CN'], named, stages: [] } }]);
    expect(body.errors.map(({ row, column, rule }) => ({ row, column, rule }))).toEqual(wrong.errors);
    expect([(await korea.view(reference)).line.version, await rowsOf(reference, 'outbox'), await rowsOf(reference, 'clocks'), await rowsOf(reference, 'licence_applications'), (await listOf(china, reference)).figures.filed]).toEqual([...before, [], 0]);
    // A proof would have given the session another cookie.
    expect(korea.cookie).toBe(cookie);
    expect([await bring<Problem>(china, reference, sheetOf(right), '?preview=yes'), await bring<Problem>(korea, reference, sheetOf(right), '?preview=no')].map((a) => a.body.code)).toEqual(['not-your-side', 'validation']);
  });

  it('lands without its wrong rows, each of which is named with row, column and rule in the reader\'s language', async () => {
    const { cookie } = korea;
    const { status, body } = await bring(korea, reference, sheetOf(wrong.rows, korean));
    expect([status, body.preview, body.rows, body.added, body.changed, body.unchanged, body.refused]).toEqual([200, false, 2_000, 1_900, 0, 0, 100]);
    expect(korea.cookie).not.toBe(cookie);
    expect(body.errors.map(({ row, column, rule }) => ({ row, column, rule }))).toEqual(wrong.errors);
    expect(body.errors.find((e) => e.rule === 'hs_digits')?.message).toMatch(/[가-힣]/);
    expect(body.errors.filter((e) => e.message === translatorFor('ko').text('rule.wrong_format'))).toEqual([]);
    // Both files have every row as it was, and beside the wrong ones, and no others, what is wrong.
    for (const file of [body.marked?.xlsx, body.marked?.csv]) {
      const read = await readSheet(Buffer.from(file ?? '', 'base64'), 'ko', { rows: 2_000 });
      const rows = read.ok ? read.sheet.rows : [];
      expect([rows.length, rows[1]?.[1] ?? '', rows[21]?.[3]]).toEqual([2_000, wrong.rows[1]?.exporter, wrong.rows[21]?.hs]);
      expect(rows.flatMap((row, i) => ((row[15] ?? '') === '' ? [] : [i + 2]))).toEqual(wrong.errors.map((e) => e.row));
    }
  });

  it('doubles nothing when the corrected file comes as a whole, and leaves no trace when it comes once more', async () => {
    expect((await bring(korea, reference, await workbookOf(right, korean))).body).toMatchObject({ added: 100, changed: 0, unchanged: 1_900, refused: 0, errors: [], marked: null });
    const before = [(await korea.view(reference)).line.version, await rowsOf(reference, 'alerts')];
    expect((await bring(korea, reference, sheetOf(right))).body).toMatchObject({ added: 0, changed: 0, unchanged: 2_000, refused: 0 });
    expect([(await korea.view(reference)).line.version, await rowsOf(reference, 'alerts')]).toEqual(before);
    expect(await rowsOf(reference, 'licence_applications', "AND t.side = 'KR'")).toHaveLength(2_000);
    expect((await listOf(korea, reference)).figures).toMatchObject({ filed: 2_000, pending: 1_500, results: { granted: 250, refused: 250 } });
    // One entry and one bell for the other side an import, not one an application.
    expect((await rowsOf(reference, 'history', "AND t.type = 'LicencesRecorded'"))).toHaveLength(2);
    expect((await rowsOf(reference, 'alerts', "AND t.about = 'LicencesRecorded'"))).toHaveLength(2);
    // Half of the days were over before anybody knew here; each of the others has one clock for all that was filed on it.
    expect(await rowsOf(reference, 'clocks', "AND t.kind = 'licence'")).toHaveLength(100);
  });

  it('is proven by its digest: what each batch says is what the history holds', async () => {
    const batches = await rowsOf(reference, 'licence_batches', 'ORDER BY t.at');
    expect(batches.filter((b) => digestOf(b.applications && (b.applications as { side: string }[]).map(({ side: _, ...said }) => said)) !== b.digest)).toEqual([]);
    const { entries } = await korea.history(reference);
    const said = entries.filter((e) => e.type === 'LicencesRecorded').flatMap((e) => [e.own?.digest, (e.shared?.given as { named: { digest: string } | null } | undefined)?.named?.digest ?? null]);
    expect(said.filter((digest) => digest !== null && !batches.some((b) => b.digest === digest))).toEqual([]);
  });

  it('shows the other side the same figures, and by name only what has a number and its applicant\'s word', async () => {
    const [own, other] = [await listOf(korea, reference), await listOf(china, reference)];
    expect([other.figures, other.limit_days, other.today, other.licensing]).toEqual([own.figures, 45, '2026-03-12', 'CN']);
    const named = right.filter((r) => r.number !== '' && r.consent === '예');
    expect([other.total, own.total, own.applications.length]).toEqual([named.length, 2_000, 100]);
    expect([own.may, other.may]).toEqual([{ import: true, decide: true }, { import: false, decide: true }]);
    const kept = right.filter((r) => r.number === '' || r.consent !== '예');
    const received = china.received.join();
    expect(kept.filter((r) => received.includes(`"${r.exporter}"`))).toEqual([]);
    expect((await listOf(china, reference, `?words=${encodeURIComponent(kept.at(-1)?.exporter ?? '')}`)).total).toBe(0);
    // Whatever stands behind the six digits that it was given, it finds the same.
    const code = other.applications[0]?.hs ?? '';
    const found = await Promise.all([code, `${code}1000`, `${code.slice(0, 4)}.${code.slice(4)}-9999`, '0101211000'].map(async (words) => (await listOf(china, reference, `?words=${encodeURIComponent(words)}`)).total));
    expect([/^\d{6}$/.test(code), found[0] !== 0, found]).toEqual([true, true, [found[0], found[0], found[0], 0]]);
    const first = (await listOf(china, reference, `?words=${named[0]?.number}`)).applications[0];
    expect(first).toMatchObject({ exporter: named[0]?.exporter, end_user: named[0]?.end_user, quantity: { value: Number(named[0]?.quantity), unit: 'KGM' }, papers_complete: null });
    const account = (await (await hotline.signIn('kr-supervisor')).ask<{ disclosures: { reference: string; field: string; ground: string }[] }>('GET', '/api/v1/history/disclosures?period=2026-H1')).body;
    expect(account.disclosures.filter((d) => d.reference === reference && d.field === 'licence').map((d) => d.ground).sort()).toEqual(['company_consent', 'network_rule', 'network_rule']);
  });

  it('is narrowed and turned over page by page, each application once', async () => {
    const seen: string[] = [];
    let [after, pages] = ['', 0];
    do {
      const page = await listOf(korea, reference, `?state=overdue&licence=single${after === '' ? '' : `&after=${after}`}`);
      expect(page.applications.every((a) => a.late && a.result === null && a.licence === 'single' && (a.due_on ?? '') < page.today)).toBe(true);
      seen.push(...page.applications.map((a) => a.id));
      [after, pages] = [page.next ?? '', pages + 1];
      if (after === '') expect(seen).toHaveLength(page.total);
    } while (after !== '');
    expect([new Set(seen).size, pages > 2]).toEqual([seen.length, true]);
  });

  it('is decided several at once, by either side of what it knows by name, in the copies of both', async () => {
    const waiting = (await listOf(korea, reference, '?state=pending')).applications;
    await korea.do(reference, 'decide-licences', { ids: waiting.map((a) => a.id), result: 'granted', decided_on: '2026-03-12' });
    const named = (await listOf(china, reference, '?state=pending')).applications.slice(0, 5);
    await china.do(reference, 'decide-licences', { ids: named.map((a) => a.id), result: 'refused', decided_on: '2026-03-12' });
    const [own, other] = [(await listOf(korea, reference)).figures, (await listOf(china, reference)).figures];
    expect([own, own.pending, own.results.granted, own.results.refused]).toEqual([other, 1_395, 350, 255]);
    const [{ waiting: days, ended, applications }, seen] = [await korea.view(reference), await china.view(reference)];
    expect([applications, days.reduce((n, day) => n + day.count, 0), ended.granted, ended.refused, seen.waiting, seen.ended]).toEqual([2_000, 1_395, 350, 255, days, ended]);
    expect(await rowsOf(reference, 'licence_applications', `AND t.id = '${named[0]?.id ?? ''}' AND t.result = 'refused'`)).toHaveLength(2);
    // An end that says otherwise is taken from nobody who does not say that it is despite that.
    expect(await korea.try<Problem>(reference, 'close', { outcomes: ['licence_granted'], text: null })).toMatchObject({ status: 409, body: { code: 'end-contradicted', outcome: 'licence_granted', filed: 2_000, undecided: 1_395, otherwise: 255 } });
    // Nobody says how an application ended that they do not know, in the future, or twice.
    const unnamed = (await listOf(korea, reference, '?state=pending')).applications.find((a) => a.number === null);
    const decide = (desk: Desk, ids: string[], decided_on = '2026-03-12') => desk.try<Problem>(reference, 'decide-licences', { ids, result: 'granted', decided_on });
    expect([await decide(china, [unnamed?.id ?? '']), await decide(korea, [unnamed?.id ?? ''], '2026-03-13'), await decide(korea, waiting.map((a) => a.id))].map((a) => [a.status, a.body.code])).toEqual([[409, 'unknown-subject'], [422, 'impossible-date'], [409, 'already-done']]);
  });

  it('rings once for each day of which something waits when the law\'s limit for it ends, and for no day twice', async () => {
    const running = await rowsOf(reference, 'clocks', "AND t.kind = 'licence' AND t.state = 'running' ORDER BY t.due_at");
    expect(running.length).toBeGreaterThan(20);
    const [first, last] = [running[0]?.due_at as Date, running.at(-1)?.due_at as Date];
    await hotline.moveTime(first.getTime() - 1 - hotline.time.now);
    expect(await rowsOf(reference, 'history', "AND t.type = 'ClockMissed' AND t.shared->>'kind' = 'licence'")).toEqual([]);
    await hotline.moveTime(last.getTime() + DAY_MS - hotline.time.now);
    const rung = (await rowsOf(reference, 'history', "AND t.type = 'ClockMissed' AND t.shared->>'kind' = 'licence'")).map((h) => (h.shared as { subject: string }).subject);
    expect(rung.sort()).toEqual(running.map((c) => String(c.subject)).sort());
    [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
    expect((await listOf(china, reference)).figures).toMatchObject({ pending: 1_395, overdue: 1_395, next_due_on: null });
  });

  it('is asked about so many times in ten minutes and no oftener, by each officer for themselves', async () => {
    const director = await hotline.signIn('cn-dg');
    const { points } = RATE_LIMITS.batch;
    // A file that is checked is a turn as one that is taken.
    const answers: Answer<Problem>[] = [];
    for (let n = 0; n <= points; n += 1) answers.push(await bring<Problem>(director, reference, Buffer.from('nothing'), n % 2 === 0 ? '?preview=yes' : ''));
    expect([answers.filter((a) => a.status === 422).length, answers.filter((a) => a.status === 429).map((a) => a.body.code)]).toEqual([points, ['too-many-requests']]);
    expect((await bring<Problem>(korea, reference, Buffer.from('nothing'), '?preview=yes')).status).toBe(422);
  });
});
