import { catalogues } from './catalogues.js';

const texts = Object.entries(catalogues.ko);
/** A particle after a placeholder is a guess at its last sound; these three placeholders end the same way every time. */
const KNOWN_ENDINGS = /\{rank\}으로|\{newDate\}로/g;
const PARTICLE = /\}(은|는|이|가|을|를|와|과|으로|로)(\s|$|[,.])/;

const offending = (pattern: RegExp, allowed: readonly string[] = []): string[] =>
  texts.filter(([key, text]) => pattern.test(text) && !allowed.includes(key)).map(([key, text]) => `${key}: ${text}`);

describe('the Korean texts', () => {
  it('put no particle after a placeholder whose last sound is unknown', () => {
    const wrong = texts.filter(([, text]) => PARTICLE.test(text.replace(KNOWN_ENDINGS, '}')));
    expect(wrong).toEqual([]);
  });

  it('would catch such a particle', () => {
    expect('{item}을 보냈습니다'.replace(KNOWN_ENDINGS, '}')).toMatch(PARTICLE);
    expect('{rank}으로 격상'.replace(KNOWN_ENDINGS, '}')).not.toMatch(PARTICLE);
    expect('귀측의 통보({caseNo})를 수신'.replace(KNOWN_ENDINGS, '}')).not.toMatch(PARTICLE);
  });

  it.each([
    ['사건', 'a police matter'], ['시계', 'a device'], ['차례', 'a queue'], ['승격', 'promotes a person'], ['태세', 'military'],
    ['이송', 'the petitions act'], ['심각도', 'repeats its own top grade'], ['발령', 'a statutory warning'], ['발효', 'a statutory warning'],
    ['공개', 'published'], ['압류', 'seizure'], ['억류', 'seizure'], ['당국', 'names an authority from outside'], ['협상', 'bargaining'],
    ['처장', 'a head of agency'], ['사장', 'a company president'], ['책임 기관', 'who is to blame'], ['연락책', 'an agent'], ['질문해 주', 'a classroom'],
    ['답변하기', 'answers a citizen'], ['네트워크', 'computers'], ['경영진', 'a company'], ['급함', 'childish'], ['시정', 'a demand'],
  ])('never say %s, which is %s', (word) => {
    expect(offending(new RegExp(word))).toEqual([]);
  });

  it('say 경보 only to deny being a statutory warning', () => {
    expect(offending(/경보/, ['severity.legend'])).toEqual([]);
  });

  it('keep statements of position, and exclamations, out of fixed phrases', () => {
    expect(offending(/요구|촉구|시정|유감|[!！]/).filter((line) => line.startsWith('phrase.'))).toEqual([]);
  });

  it('speak to the other side in the polite plain form', () => {
    const phrases = texts.filter(([key]) => key.startsWith('phrase.') && !key.startsWith('phrase.group.')).map(([, text]) => text);
    expect(phrases.filter((text) => !/(니다|니까)[.]?/.test(text) || /(세요|해요|어요)/.test(text))).toEqual([]);
  });

  it('end error messages and labels of the form without a full stop', () => {
    expect(offending(/[^다요]\.$/).filter((line) => /^form\.\w+\.error/.test(line))).toEqual([]);
    expect(texts.filter(([key, text]) => /^(form\.\w+\.error|err|rule)\./.test(key) && text.endsWith('.'))).toEqual([]);
  });
});
