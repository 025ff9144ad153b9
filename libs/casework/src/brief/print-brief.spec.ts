import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { BRIEF_POINTS, type Brief, type BriefLine } from '#contracts';
import { LANGUAGES, type Language } from '#domain';
import { drawPaper, wordsOf } from '#printing';
import { translatorFor } from '#wording';
import { PAGE_LINES } from './within-a-page.js';
import { paperOfBrief } from './print-brief.js';

/** Bytes that a file may have: it is mailed, and read on telephones. */
const SIZE_MAX_BYTES = 300_000;

const line = (text: string, rest: Partial<BriefLine> = {}): BriefLine => ({ at: '2026-03-11T03:00:00.000Z', when: '3. 11.(수) 서울\u00a0시각\u00a012:00 · 베이징\u00a011:00', label: '한국 측 · 산업통상부 통상협력국', text, words: 'typed', language: 'ko', original: null, mark: '원문(한국어)', ...rest });
function brief(language: Language, lines: readonly BriefLine[] = [line('통관 사정을 확인하여 주십시오'), line('请协助了解该批货物装船前暂未放行的有关情况，并就已签合同数量的通关惠予答复。', { language: 'zh-Hans', mark: '원문(중국어)' }), line('We are looking into it', { language: 'en', mark: null })]): Brief {
  const t = translatorFor(language);
  return {
    reference: 'KR-7F3K-9QXM', language, network: 'n', title: t.text('brief.title', { item: { ko: '흑연', 'zh-Hans': '石墨', en: 'graphite' }[language] }), tlp: 'AMBER', exercise: false, version: 7,
    as_of: '2026-03-11T03:00:00.000Z', head: 'ab', state: 'told', sides: ['KR', 'CN'], facts: [{ label: t.label('brief.reference'), value: 'KR-7F3K-9QXM' }],
    points: BRIEF_POINTS.map((point) => ({ point, title: t.text(`brief.${point}`), lines: point === 'measures_taken' ? [...lines] : [], left_out: 0, remark: point === 'measures_taken' ? null : t.text('brief.nothing') })),
    notes: [t.text('brief.meaning'), t.text('severity.legend')],
  };
}
const drawBrief = (of: Brief): Promise<Buffer> => drawPaper(paperOfBrief(of));
async function read(pdf: Buffer): Promise<{ pages: number; text: string; title: unknown; language: unknown }> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text, totalPages } = await extractText(document, { mergePages: true });
  const { info } = await getMeta(document);
  return { pages: totalPages, text: text.replace(/\s+/gu, ' '), title: info.Title, language: info.Language };
}

describe('a brief on paper', () => {
  it.each(LANGUAGES)('is one page whose words a program finds again, typed ones in their own script, in %s', async (language) => {
    const pdf = await drawBrief(brief(language));
    const { pages, text, title, language: said } = await read(pdf);
    expect([pages, title, said]).toEqual([1, brief(language).title, { ko: 'ko-KR', 'zh-Hans': 'zh-Hans-CN', en: 'en' }[language]]);
    for (const word of [brief(language).title, '통관 사정을 확인하여 주십시오', '请协助了解该批货物装船前暂未放行的有关情况', 'We are looking into it', translatorFor(language).text('brief.nothing')]) expect(text.replaceAll(' ', '')).toContain(word.replaceAll(' ', ''));
    expect(pdf.length).toBeLessThan(SIZE_MAX_BYTES);
  });

  it('is the same file for the same brief, and another for another', async () => {
    const [one, again, other] = await Promise.all([drawBrief(brief('ko')), drawBrief(brief('ko')), drawBrief({ ...brief('ko'), reference: 'KR-0000-0000' })]);
    expect(one.equals(again)).toBe(true);
    expect(one.equals(other)).toBe(false);
  });

  it('stays on one page when it is as full as a brief gets, of the widest letters, and says with a square what no font has', async () => {
    const full = [...Array(PAGE_LINES)].map((_, n) => line(`${String(n)} ${'W'.repeat(60)} 👩‍🔬`, { when: null, label: null, mark: null }));
    const { pages, text } = await read(await drawBrief(brief('zh-Hans', full)));
    expect([pages, text.includes('□'), text.includes(`${String(PAGE_LINES - 1)} W`)]).toEqual([1, true, true]);
  });
});

describe('where a line may end', () => {
  it.each([
    ['한국어는 낱말을 지킨다', ['한국어는 ', '낱말을 ', '지킨다']], ['请协助，了解。', ['请', '协', '助，', '了', '解。']], ['a well-kept page', ['a ', 'well-', 'kept ', 'page']],
  ])('%s', (text, words) => { expect(wordsOf(text)).toEqual(words); });
});
