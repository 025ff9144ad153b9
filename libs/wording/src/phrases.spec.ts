import { translatorFor } from './catalogues.js';
import { isPhrase, phraseText, type PhraseReader } from './phrases.js';

const korean: PhraseReader = {
  places: [{ zone: 'Asia/Seoul', city: '서울' }, { zone: 'Asia/Shanghai', city: '베이징' }],
  nameOf: (_, code) => ({ 'cn-customs': '해관총서', CNTXG: '톈진항' })[code] ?? code,
};
const chinese: PhraseReader = {
  places: [{ zone: 'Asia/Shanghai', city: '北京' }, { zone: 'Asia/Seoul', city: '首尔' }],
  nameOf: (_, code) => ({ 'cn-customs': '海关总署', CNTXG: '天津港' })[code] ?? code,
};
const [ko, zh, en] = [translatorFor('ko'), translatorFor('zh-Hans'), translatorFor('en')];

describe('a fixed phrase', () => {
  it('reads in each side’s own language, with its own names and days', () => {
    const values = { authority: 'cn-customs', date: '2026-03-13' };
    expect(phraseText(ko, 'progress.checking', values, korean)).toBe('해관총서에 사실관계를 확인하고 있으며, 3. 13.(금)까지 진행 상황을 알려 드리겠습니다.');
    expect(phraseText(zh, 'progress.checking', values, chinese)).toBe('我方正向海关总署核实有关情况，将不晚于3月13日（周五）通报进展。');
  });

  it('writes quantities and ranks in the reader’s words', () => {
    const values = { port: 'CNTXG', item: '尿素', quantity: '300 TNE', date: '2026-03-12' };
    expect(phraseText(zh, 'goods.released', values, chinese)).toBe('天津港的尿素（300吨）已于3月12日（周四）放行。');
    const meeting = { when: '2026-03-20T15:00:00+09:00', rank: 'director-general', agenda: '-' };
    expect(phraseText(ko, 'consult.propose', meeting, korean)).toBe('3. 20.(금) 서울\u00a0시각\u00a015:00 · 베이징\u00a014:00에 국장급 화상 협의를 제안합니다. 의제는 다음과 같습니다: -');
    expect(phraseText(zh, 'consult.propose', meeting, chinese)).toBe('我方提议于3月20日（周五）北京时间14:00（首尔15:00）举行司局级视频磋商，议题如下：-');
  });

  it('counts in English', () => {
    expect(phraseText(en, 'licence.granted', { count: '18', granted: '1', date: '2026-03-12' }, korean)).toBe('Of 18 applications, 1 was granted on Thu 12 Mar.');
  });

  it('leaves as typed what has another shape', () => {
    expect(phraseText(ko, 'progress.none', { date: '다음 주' }, korean)).toBe('현재까지 새로운 진전은 없습니다. 다음 주에 다시 연락드리겠습니다.');
  });

  it.each([
    ['progress.none', 'date', '2026-02-30'], ['progress.none', 'date', '2026-99-99'], ['consult.propose', 'when', '2026-13-45T25:99Z'], ['consult.propose', 'when', '2026-03-12T9:00Z'],
    ['consult.propose', 'when', '2026-03-12TZ'], ['goods.released', 'quantity', `${'9'.repeat(200)} TNE`], ['consult.propose', 'rank', 'constructor'],
  ] as const)('%s leaves as typed a %s that there is not: %s', (name, blank, value) => {
    const values = { authority: 'cn-customs', date: '2026-03-13', when: '2026-03-20T15:00:00+09:00', rank: 'director-general', agenda: '-', port: 'CNTXG', item: '-', quantity: '1 TNE' };
    for (const [t, reader] of [[ko, korean], [zh, chinese], [en, korean]] as const) expect(phraseText(t, name, { ...values, [blank]: value }, reader)).toContain(value);
  });

  it('is known by its name, and nothing else is', () => {
    expect(isPhrase('ack.received')).toBe(true);
    expect(isPhrase('group.receipt')).toBe(false);
    expect(isPhrase('constructor')).toBe(false);
  });
});
