import { extractText, getDocumentProxy } from 'unpdf';
import { type Brief, type MeasureView, type Notification, briefSchema } from '#contracts';
import { LANGUAGES, type Language } from '#domain';
import { notice } from '../factories/measures.js';
import { urea, withCanaries } from '../factories/report.js';
import type { Desk, Visitor } from '../harness/desk.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { Machine } from '../harness/machine.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

/** Words that cross to nobody, or only by name where the company agrees; no brief has them. */
const PRIVATE = ['한길요소', '홍길동', 'desk@hangil.example', '1234567891', '산둥 화학', '450 TNE', '700 TNE', '우리만 보는 메모', '받는 사람만'];
/** Enough for a second brief; the first of a process opens the fonts. */
const DRAWN_WITHIN_MS = 1_000;

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

const address = (reference: string, language: Language, suffix = ''): string => `/api/v1/cases/${reference}/brief${suffix}?language=${language}`;
const textOf = async (pdf: Buffer): Promise<string> => (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text.replaceAll(/\s+/gu, '');

/** The brief as everybody given gets it: the same bytes, as JSON and as a file. */
async function briefOf(reference: string, language: Language, people: readonly Visitor[]): Promise<{ brief: Brief; printed: string }> {
  const answers = await Promise.all(people.map((who) => who.ask<Brief>('GET', address(reference, language))));
  expect([...new Set(answers.map(({ status, text }) => `${String(status)} ${text}`))]).toEqual([`200 ${answers[0]?.text ?? ''}`]);
  const files = [];
  for (const who of people) files.push(await who.fetchFile(address(reference, language, '.pdf')));
  const [first] = files;
  if (!first) throw new Error('nobody asked');
  expect(files.every(({ bytes }) => bytes.equals(first.bytes))).toBe(true);
  expect([first.status, first.headers.get('content-type'), first.headers.get('content-disposition')]).toEqual([200, 'application/pdf', `attachment; filename=${reference}-${language}.pdf`]);
  const [brief, printed] = [briefSchema.parse(answers[0]?.body), await textOf(first.bytes)];
  for (const word of PRIVATE) expect([word, JSON.stringify(brief).includes(word), printed.includes(word.replaceAll(' ', ''))]).toEqual([word, false, false]);
  return { brief, printed };
}
const point = (brief: Brief, name: string): string => JSON.stringify(brief.points.find((p) => p.point === name)?.lines);

describe('the brief of a case', () => {
  it('is empty at home and not there for the other side until that is told', async () => {
    const reference = await hotline.caseOf(await hotline.file(urea({ stock: { value: 4_200, unit: 'TNE' }, share: 'under_50', impact: ['nothing_yet'] })));
    for (const who of [china, await Machine.by(await hotline.signIn('cn-admin'), ['read-cases'])]) {
      for (const suffix of ['', '.pdf']) expect((await who.ask('GET', address(reference, 'ko', suffix))).status).toBe(404);
    }
    const { brief } = await briefOf(reference, 'ko', [korea]);
    expect([brief.points.flatMap(({ lines }) => lines), brief.sides, JSON.stringify(brief).includes('요소')]).toEqual([[], ['KR'], false]);
    hotline.time.advance(MINUTE_MS);
    await korea.do(reference, 'validate');
    expect(point((await briefOf(reference, 'ko', [korea, china])).brief, 'sectors')).toContain('요소');
  });

  it('is the same for officers, supervisors and machines of both sides in every language, and none of what was kept, or is for recipients only, is in it', async () => {
    const reference = await hotline.caseOf(await hotline.file(urea()));
    hotline.time.advance(MINUTE_MS);
    await korea.do(reference, 'note', { text: '우리만 보는 메모' });
    await china.do(reference, 'accept');
    await china.do(reference, 'message', { kind: 'followup', body: { text: '正在核实有关情况', language: 'zh-Hans' }, about: null });
    await korea.do(reference, 'message', { kind: 'question', body: { text: '받는 사람만', language: 'ko' }, about: null, tlp: 'RED' });
    await korea.do(reference, 'message', { kind: 'question', body: { phrase: 'ask.reason', values: { item: '310210', port: 'CNTAO' } }, about: null, tlp: 'AMBER+STRICT' });
    const everybody = [korea, china, await hotline.signIn('cn-supervisor'), await Machine.by(await hotline.signIn('kr-admin'), ['read-cases'])];
    const titles: string[] = [];
    for (const language of LANGUAGES) {
      const { brief, printed } = await briefOf(reference, language, everybody);
      titles.push(brief.title);
      expect(printed).toContain(brief.title.replaceAll(/\s+/gu, ''));
      expect(printed).toContain('正在核实有关情况');
      expect([brief.tlp, brief.exercise, brief.points.map(({ lines }) => lines.length > 0)]).toEqual(['AMBER+STRICT', true, [true, true, true, true, true, true]]);
    }
    expect(new Set(titles).size).toBe(LANGUAGES.length);
    // Without a language it is in the one that its reader reads.
    expect((await china.ask<Brief>('GET', `/api/v1/cases/${reference}/brief`)).body.title).toBe(titles[1]);
    expect((await korea.ask('GET', `/api/v1/cases/${reference}/brief?language=fr`)).status).toBe(422);
    const begun = performance.now();
    await korea.fetchFile(address(reference, 'ko', '.pdf'));
    expect(performance.now() - begun).toBeLessThan(DRAWN_WITHIN_MS);
  });

  it('changes for both once the company lets more cross and an officer approves it, and names no company or contract even then', async () => {
    const { report } = withCanaries(urea({ consent: [] }));
    const receipt = await hotline.file(report);
    const reference = await hotline.caseOf(receipt);
    const before = await briefOf(reference, 'en', [korea, china]);
    hotline.time.advance(MINUTE_MS);
    for (const consent of ['licence', 'quantity_exact', 'company', 'contract'] as const) await hotline.company.consent(receipt, consent, true);
    expect((await briefOf(reference, 'en', [korea, china])).brief).toEqual(before.brief);
    await korea.do(reference, 'release', { fields: ['licence', 'quantity', 'company', 'contract'] });
    const after = await briefOf(reference, 'en', [korea, china]);
    expect(point(after.brief, 'impact')).not.toBe(point(before.brief, 'impact'));
    expect([after.brief.version > before.brief.version, JSON.stringify(after.brief).includes('canary-company'), JSON.stringify(after.brief).includes('canary-contract')]).toEqual([true, false, false]);
    expect((await china.view(reference)).facts.map(({ field }) => field)).toContain('company');
  });
});

it('a draft of what a Member would notify of a measure is the same for each side, and is of laws and notices alone', async () => {
  const record = async (facts: Parameters<typeof notice>[0]): Promise<string> => `/api/v1/measures/${(await korea.ask<MeasureView>('POST', '/api/v1/measures', { network: 'kr-cn', facts: notice(facts) })).body.id}/notification`;
  const restriction = await record({ wto_code: 'CP-X' });
  const [own, others] = await Promise.all([korea, china].map((who) => who.ask<Notification>('GET', `${restriction}?language=en`)));
  expect([own?.status, own?.text, own?.body.sections[0]?.boxes[0]?.lines[0]?.text]).toEqual([200, others?.text, 'China']);
  expect((await korea.ask<Notification>('GET', restriction)).body.language).toBe('ko');
  const files = await Promise.all([korea, china].map((who) => who.fetchFile(`${restriction}.pdf?language=zh-Hans`)));
  expect(files.map(({ status, bytes }) => [status, bytes.subarray(0, 5).toString(), bytes.equals(files[0]?.bytes ?? Buffer.of())])).toEqual([[200, '%PDF-', true], [200, '%PDF-', true]]);
  expect(await textOf(files[0]?.bytes ?? Buffer.of())).toContain('CPX—除特定条件外禁止·出口');
  expect((await korea.ask('GET', `${await record({ kind: 'investigation', wto_code: null })}.pdf`)).status).toBe(404);
});
