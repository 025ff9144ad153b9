import { extractText, getDocumentProxy } from 'unpdf';
import { type Notification, MEASURE_HS_MAX, measureFactsSchema, measureLineSchema, notificationSchema } from '#contracts';
import { LANGUAGES, type Language, type MeasureFacts, WTO_CODES } from '#domain';
import { translatorFor } from '#wording';
import { notice } from '../../../../test/factories/measures.js';
import { twoSides } from '../../../../test/factories/network.js';
import { drawPaper } from '#printing';
import { mayBeNotified, notificationOf } from './notification-of.js';
import { paperOfNotification } from './print-notification.js';

const items = new Map([['310210', { 'ko': '요소', 'zh-Hans': '尿素', 'en': 'urea' }]]);
const draft = (changes: Partial<MeasureFacts> = {}, language: Language = 'en'): Notification => notificationSchema.parse(notificationOf({
  measure: 'm', facts: notice({ issuer: 'B', hs: ['310210', '3105'], ...(changes as object) }), recorded: { revision: 3, office: 'b-desk', at: new Date('2026-03-20T06:44:00Z') }, network: twoSides(), items, unreal: null,
}, language));
const box = (of: Notification, name: string) => of.sections.flatMap(({ boxes }) => boxes).find((one) => one.box === name);
const said = (of: Notification, name: string): string[] => box(of, name)?.lines.map(({ text, mark }) => (mark === null ? text : `${text} [${mark}]`)) ?? [];
const read = async (of: Notification): Promise<{ pages: number; text: string }> => {
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(await drawPaper(paperOfNotification(of)))), { mergePages: true });
  return { pages: totalPages, text: text.replace(/\s+/gu, '') };
};

describe('a draft notification of a quantitative restriction', () => {
  it('has the boxes of the format, what the register knows in them, and a blank wherever somebody has to write', () => {
    const whole = draft();
    expect(whole.sections.map(({ boxes }) => boxes.map((one) => one.box))).toEqual([['A', 'B', 'C', 'D', 'E', 'F', 'G'], [null, '1', '2', '3', '4', '5', '6'], [null]]);
    expect(said(whole, '2')).toEqual(['NAL X — non-automatic licensing · exports']);
    expect(said(whole, '3')).toEqual(['by HS 2022', '3102.10 urea', '3105']);
    expect(said(whole, '5')).toEqual(['57/2026', 'Published on: Monday 2 March 2026', 'In force from: Monday 2 March 2026', 'https://notices.example/57']);
    expect(whole.sections.flatMap(({ boxes }) => boxes.filter((one) => one.to_fill === null).map((one) => one.box))).toEqual(['A', '2']);
    // Which provision the Member relies on is for the Member alone to say.
    expect([said(whole, '4'), box(whole, '4')?.to_fill]).toEqual([[], expect.stringContaining('provision of a WTO agreement that the Member relies on')]);
    expect(whole.notes.join(' ')).toContain('Only the Member that applies the restriction notifies it as its own');
  });

  it('says of a title in another language and of a suggested symbol that they are to be seen to', () => {
    const rough = draft({ wto_code: null, causes: ['export_licensing', 'technology_control', 'export_ban', 'port_disruption'] });
    expect(said(rough, '1')[0]).toMatch(/\(가상\) \[only in Korean in the register; to be translated\]$/);
    expect(said(rough, '2')).toEqual(['NAL X — non-automatic licensing · exports [suggested by the kind of problem, to be checked]', 'P X — prohibition · exports [suggested by the kind of problem, to be checked]']);
    expect([said(draft({ wto_code: null }), '2'), box(draft({ wto_code: null }), '2')?.to_fill]).toEqual([[], expect.stringContaining('Annex 2')]);
  });

  it.each(LANGUAGES)('has words for every symbol of the decision, alone and with what stands behind it, in %s', (language) => {
    const symbols = WTO_CODES.map((code) => said(draft({ wto_code: `${code}-XS` }, language), '2')[0]);
    expect([new Set(symbols).size, symbols.every((text, n) => text?.startsWith(`${WTO_CODES[n] ?? ''} X S — `))]).toEqual([WTO_CODES.length, true]);
  });

  it('leaves a symbol of before as it was recorded, and says that it is none of the decision\'s', () => {
    expect(said(draft({ wto_code: 'QS-X' }), '2')).toEqual(['QS-X [no symbol of the decision; to be chosen anew]']);
    const line = { id: 'm', network: 'n', revision: 1, recorded_at: 'then', facts: notice({ wto_code: 'QS' }), cases: { open: 0, closed: 0 } };
    expect([measureLineSchema.safeParse(line).success, measureFactsSchema.safeParse(line.facts).success]).toEqual([true, false]);
  });

  it('is none of an investigation or an event', () => {
    expect((['law', 'notice', 'event', 'investigation'] as const).map((kind) => mayBeNotified({ ...notice(), kind }))).toEqual([true, true, false, false]);
  });

  it.each(LANGUAGES)('goes on over as many sheets as it needs in %s, and leaves nothing out', async (language) => {
    const [short, long] = [draft({}, language), draft({ hs: [...Array(MEASURE_HS_MAX).keys()].map((n) => String(1_000_000_000 + n)) }, language)];
    const [few, many] = await Promise.all([read(short), read(long)]);
    expect([few.pages <= 3, many.pages > few.pages, many.pages <= 8]).toEqual([true, true, true]);
    for (const { label, to_fill } of long.sections.flatMap(({ boxes }) => boxes)) for (const words of [label, to_fill ?? '']) expect(many.text).toContain(words.replace(/\s+/gu, ''));
    expect([many.text.includes('1000.00.0499'), many.text.includes(translatorFor(language).text('notification.draft').replace(/\s+/gu, ''))]).toEqual([true, true]);
  });
});
