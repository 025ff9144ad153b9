import type { CaseView, TrackedReport } from '#contracts';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

let server: StoryServer;
beforeAll(async () => { server = await startPostgres(); });
afterAll(async () => { await server?.stop(); });

describe('a text in any script, with any sign', () => {
  const HOSTILE: Record<string, string> = {
    'right-to-left marks': 'اليوريا \u202Eaeru\u202C \u200Fيوريا\u2066 요소\u2069', 'emoji of many parts': '🧑🏽‍🏭🏳️‍🌈👨‍👩‍👧‍👦🇰🇷🇨🇳', 'zero-width signs': 'u\u200Br\u200Ce\u200Da\uFEFF', 'marks without a letter': '\u0301\u0308e\u0301\u0302',
    'two forms of one word': '요소 요소', 'a script': '<script>alert(1)</script><img src=x onerror=alert(1)>', 'a query': `'; DROP TABLE hotline.cases; --`, 'a template': '${7*7} {{7*7}} {count, plural, one {#}} %s %n',
    'ends of lines': 'a\r\nb\u2028c\u2029d\te', 'rare characters': '𠀀𪛖 ﷽ ꧅ \u{10FFFF} \uFFFF', '10,000 characters': '요'.repeat(9_999) + '소', 'a path': '../../../../etc/passwd', 'a backslash at its end': '요소\\',
  };
  let hotline: Hotline;
  let korea: Desk;
  let china: Desk;
  beforeAll(async () => { hotline = await Hotline.open({ server }); [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]); });
  afterAll(async () => { await hotline?.close(); });

  it.each(Object.entries(HOSTILE))('is kept and given back as it is: %s', async (_, text) => {
    const live = await china.listen();
    const receipt = await hotline.file(urea({ goods: text, tried: text, partner: text, consent: ['partner'], company: { name: text, registration_number: '1234567891' } }));
    const reference = await hotline.caseOf(receipt);
    const alert = await live.alert('China is told', (a) => a.line.reference === reference);
    live.close();
    expect(alert.line.goods).toBe(text);
    const tracked: TrackedReport = await hotline.company.follow(receipt);
    expect(tracked.report).toMatchObject({ goods: text, tried: text, company: { name: text } });
    expect((await hotline.company.add(receipt, text)).body.additions).toMatchObject([{ text }]);
    await korea.do(reference, 'validate');
    await korea.do(reference, 'note', { text });
    await korea.do(reference, 'message', { kind: 'followup', body: { text, language: 'ko' }, about: null });
    const [kr, cn]: CaseView[] = await Promise.all([korea.view(reference), china.view(reference)]);
    expect([kr?.own?.report.goods, kr?.own?.report.tried, kr?.notes[0]?.text, kr?.own?.additions[0]?.text]).toEqual([text, text, text, text]);
    expect(cn?.messages[0]?.body).toEqual({ text, language: 'ko' });
    expect(cn?.facts.filter((f) => f.field === 'goods' || f.field === 'partner').map((f) => f.value)).toEqual([text, text]);
    expect((await korea.history(reference)).check.ok).toBe(true);
    expect((await korea.board(`?item=${encodeURIComponent([...text].slice(0, 20).join(''))}`)).cases.map((c) => c.reference)).toContain(reference);
  });
});
