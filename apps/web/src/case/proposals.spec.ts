import { translatorFor } from '#wording';
import { namesOf } from '../words.js';
import { sessionOf } from '../states/session.js';
import { lineFor, seoul } from '../history/fixtures.js';
import { proposals } from './proposals.js';

const line = lineFor('KR');
const both = { sides: line.sides.map((s) => ({ ...s, proposal: { to: 3, rank: 'vice-minister' as const, at: seoul('14:00') } })) };

describe('levels that are proposed', () => {
  it('are those of the sides that have one, with where each goes and where it stands', () => {
    expect(proposals(line)).toEqual([]);
    expect(proposals(both)).toEqual([{ side: 'KR', to: 'vice-minister', from: 'desk' }, { side: 'CN', to: 'vice-minister', from: 'director-general' }]);
  });

  it.each(['ko', 'zh-Hans', 'en'] as const)('have buttons that no two share, each with its side and its level, in %s', (language) => {
    const t = translatorFor(language);
    const names = namesOf(sessionOf('KR', language), { t } as never);
    const buttons = proposals(both).flatMap(({ side, to, from }) => {
      const [confirm, decline] = [t.text('do.confirm-climb', { side: names.sideNamed(side), rank: t.text(`rank.${to}`) }), t.text('do.decline-climb', { side: names.sideNamed(side), rank: t.text(`rank.${from}`) })];
      expect([confirm.includes(names.sideNamed(side)), confirm.includes(t.text(`rank.${to}`)), decline.includes(names.sideNamed(side)), decline.includes(t.text(`rank.${from}`))]).toEqual([true, true, true, true]);
      return [confirm, decline];
    });
    expect(new Set(buttons).size).toBe(4);
    // Each asks for a reason first.
    expect(buttons.filter((text) => !text.endsWith('…'))).toEqual([]);
  });
});
