import { lineFor, seoul } from '../history/fixtures.js';
import { conditionsOf } from './conditions.js';

const line = lineFor('KR');
const china = (more: object) => line.sides.map((s) => (s.side === 'CN' ? { ...s, ...more } : s));

describe('what is true of a case beside its stage', () => {
  it('is nothing for most', () => { expect(conditionsOf(line, Date.parse(seoul('14:30')))).toEqual([]); });

  it('puts first that nobody was told, with the duty line of that side and no other', () => {
    const all = conditionsOf({
      ...line, state: 'monitoring', sides: china({ unreached_since: seoul('14:00'), ladder_ended_at: seoul('13:00') }),
      paused: { reason: 'waiting_for_company', since: seoul('14:00'), until: seoul('18:00') }, consultation: { by: 'KR', requested_at: seoul('13:30'), sits_at: null }, suspended_until: '2026-05-11',
    }, Date.parse(seoul('14:30')));
    expect(all.map((c) => [c.kind, c.call])).toEqual([['unreached', 'CN'], ['ladder_ended', null], ['paused', null], ['consultation', null], ['monitoring', null], ['suspended', null]]);
    expect(all[2]?.words.values).toEqual({ when: { moment: seoul('18:00') } });
  });

  it('looks forward to a consultation until its time has come', () => {
    const said = (now: string) => conditionsOf({ ...line, consultation: { by: 'KR', requested_at: seoul('13:30'), sits_at: seoul('16:30') } }, Date.parse(seoul(now)))[0]?.words;
    expect(['16:29', '16:30'].map(said)).toEqual(['agreed', 'past'].map((how) => ({ key: `is.consultation.${how}`, values: { when: { moment: seoul('16:30') } } })));
  });
});
