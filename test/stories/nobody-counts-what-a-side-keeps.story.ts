import type { ReportReceipt } from '#contracts';
import type { Bundle } from '#proof';
import { pdf } from '../factories/files.js';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import type { LiveLine } from '../harness/live-line.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { readAll } from '../harness/raw-reader.js';

/** Everything that one side does to itself with a case: none of it may be noticed by the other, not even that it was done. */
const KOREA_ALONE: readonly (readonly [what: string, how: () => Promise<unknown>])[] = [
  ['a note', () => korea.do(reference, 'note', { text: '내부 메모' })],
  ['a check of the report', () => korea.do(reference, 'validate')],
  ['a question to its company', () => korea.do(reference, 'ask-company', { text: '계약 번호를 알려 주세요' })],
  ['what the company adds', () => hotline.company.add(receipt, '계약 번호 2025-117')],
  ['a consent, and its withdrawal', async () => {
    await hotline.company.consent(receipt, 'contract', true);
    await hotline.company.consent(receipt, 'contract', false);
  }],
  ['a file', () => korea.attached(reference, pdf('of Korea alone'))],
  ['a paper of its company', () => hotline.company.handedIn(receipt, pdf('of the company alone'))],
];
const CHINA_ALONE: typeof KOREA_ALONE = [
  ['a note', () => china.do(reference, 'note', { text: '内部备注' })],
  ['a file', () => china.attached(reference, pdf('of China alone'))],
];

let server: StoryServer;
let hotline: Hotline;
let korea: Desk;
let china: Desk;
let receipt: ReportReceipt;
let reference: string;
beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server });
  [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
  receipt = await hotline.file(urea());
  reference = await hotline.caseOf(receipt);
  // Whatever an officer does first also confirms receipt, which both sides read.
  for (const desk of [korea, china]) await desk.do(reference, 'acknowledge');
  await hotline.still();
  await hotline.checkpoints.gather();
});
afterAll(async () => { await hotline?.close(); await server?.stop(); });

const pathsOf = (name: string): string[] => [
  '/api/v1/cases', `/api/v1/cases/${name}`, `/api/v1/cases/${name}/told`, `/api/v1/history/cases/${name}`, `/api/v1/history/cases/${name}?format=csv`, `/api/v1/history/cases/${name}?format=json`,
  `/api/v1/history/cases/${name}/bundle`, '/api/v1/history/cases', '/api/v1/history/cases?format=csv', '/api/v1/history/proof/checkpoints', '/api/v1/session',
];
/** Only what follows from the instant of the answer may differ, and with it what signs that instant. */
const timeless = (text: string): string => text.replace(/"(as_of|pause_until|consultation_until)":"[^"]*"/g, '');
const withoutSeal = (bundle: string): string => JSON.stringify({ ...JSON.parse(bundle) as Bundle, seal: null });

/** What was said on a line, without its heartbeats. */
const said = (line: LiveLine): string[] => line.frames.filter((frame) => frame !== 'null');

/** All that a side can come by: every answer, everything that its login to the database reads, and where each stands beside the others. */
async function everything(desk: Desk, side: string): Promise<string[]> {
  const answers: string[] = [];
  for (const path of pathsOf(reference)) {
    const { text } = await desk.ask('GET', path);
    answers.push(`${path}: ${timeless(path.endsWith('/bundle') ? withoutSeal(text) : text)}`);
  }
  // Signing in and being seen is written down too, and is the reader's own.
  return [...answers, ...(await readAll(hotline.database_url, side)).split('\n').filter((line) => !/^(sessions|officers):/.test(line))];
}

const SIDES = [
  ['Korea', 'CN', () => china, KOREA_ALONE, ['accept', {}]], ['China', 'KR', () => korea, CHINA_ALONE, ['severity', { severity: 3, reason: 'r' }]],
] as const;
describe.each(SIDES)('what %s keeps to itself', (_, side, other, deeds, [command, body]) => {
  // What was shared before is in its checkpoint.
  beforeAll(async () => {
    hotline.time.advance(5 * MINUTE_MS);
    await hotline.checkpoints.gather();
  });

  it.each(deeds)('%s: the other side reads the same bytes afterwards as before, and hears nothing', async (_what, how) => {
    const line = await other().listen();
    const before = await everything(other(), side);
    const heard = said(line).length;
    hotline.time.advance(MINUTE_MS);
    await how();
    await hotline.still();
    await hotline.checkpoints.gather();
    expect(await everything(other(), side)).toEqual(before);
    expect(said(line).slice(heard)).toEqual([]);
    line.close();
  });

  it('does not make the other side’s view of the case old', async () => {
    const { line: { version } } = await other().view(reference);
    await deeds[0]?.[1]();
    expect(await other().ask('POST', `/api/v1/cases/${reference}/${command}`, { version, ...body })).toMatchObject({ status: 200 });
  });
});

describe('and the comparison would find it', () => {
  it('if as little as one shared word were said', async () => {
    const line = await china.listen();
    const before = await everything(china, 'CN');
    const heard = said(line).length;
    await korea.do(reference, 'message', { kind: 'followup', body: { text: '확인했습니다', language: 'ko' }, about: null });
    await hotline.still();
    expect(await everything(china, 'CN')).not.toEqual(before);
    expect(said(line).length).toBeGreaterThan(heard);
    line.close();
  });
});
