import { catalogues } from './catalogues.js';

const texts = Object.entries(catalogues['zh-Hans']);
const HAN = '\\p{Script=Han}';

const offending = (pattern: RegExp, allowed: readonly string[] = []): string[] =>
  texts.filter(([key, text]) => pattern.test(text) && !allowed.includes(key)).map(([key, text]) => `${key}: ${text}`);

describe('the Chinese texts', () => {
  it('hold no typed space beside a digit, a placeholder or another Hanzi', () => {
    expect(offending(new RegExp(`${HAN} +[\\d{]|[\\d}] +${HAN}|${HAN} +${HAN}`, 'u'))).toEqual([]);
  });

  it('use full-width punctuation beside Hanzi and placeholders', () => {
    expect(offending(new RegExp(`${HAN}[,.:;?!()]|[,.:;?!()]${HAN}|\\}[,:;?!()]|[(]\\{`, 'u'))).toEqual([]);
  });

  it('would catch half-width punctuation and typed spaces', () => {
    expect('共 {count} 条').toMatch(new RegExp(`${HAN} +[\\d{]`, 'u'));
    expect('通报(1000吨)').toMatch(new RegExp(`${HAN}[(]`, 'u'));
  });

  it.each([
    ['案件', 'a court matter'], ['时钟', 'a device'], ['升级', 'a dispute that grows'], ['被扣', 'accuses customs'], ['存证', 'evidence against somebody'],
    ['联络官', 'police and military'], ['看板', 'a factory'], ['谈判', 'bargaining'], ['当局', 'disrespectful'], ['结案', 'a law case'],
    ['提问', 'a classroom'], ['检讨', 'self-criticism'], ['警报', 'a public alarm'], ['公开', 'published'], ['自然小时', 'not in use'],
    ['统制', 'a controlled economy'], ['犹豫', 'hesitation'], ['科长', 'another level'], ['对方历史', 'literal'], ['严厉', 'a threat'],
    ['敦促', 'a statement of position'], ['务必', 'a command'], ['遗憾', 'a statement of position'], ['严正', 'a statement of position'],
    ['失职', 'blame'], ['经办', 'a person instead of a level'], ['双签', 'two signatures'], ['核准', 'an administrative approval'], ['举报', 'denouncing'],
    ['投诉', 'complaining'], ['释放', 'release from custody'],
  ])('never say %s, which is %s', (word) => {
    expect(offending(new RegExp(word))).toEqual([]);
  });

  it('say 质疑 only in the title of the customs paper, 预警 only to deny being one', () => {
    expect(offending(/质疑(?!通知书)/)).toEqual([]);
    expect(offending(/预警/, ['severity.legend'])).toEqual([]);
  });

  it('keep the place of the highest grade, since 严重 is the second highest of China’s own scale', () => {
    expect(offending(/严重(?!（最高级）|（四级中最高）)/)).toEqual([]);
  });

  it('ask for things by a day with 不晚于, never with 前, which leaves the day itself open', () => {
    expect(offending(/[}日]前(?!\d)/, ['moment.ago', 'con.live', 'con.live.age'])).toEqual([]);
  });

  it('keep exclamations and demands out of fixed phrases', () => {
    expect(offending(/要求|[!！]/).filter((line) => line.startsWith('phrase.'))).toEqual([]);
  });
});
