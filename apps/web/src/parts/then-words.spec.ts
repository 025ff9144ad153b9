import { translatorFor } from '#wording';
import { thenWords } from './then-words.js';

const t = translatorFor('en');
const STEPS = ['climb', 'propose', 'ring', 'red', 'resume', 'watch'] as const;
const saying = (state: 'running' | 'missed' | 'met', step: (typeof STEPS)[number]) => thenWords({ state, then: { step, rank: step === 'climb' || step === 'propose' ? 'vice-minister' : null } }, t);

describe('what a limit says of what follows', () => {
  it('is what would follow while it runs, also past its end as long as nothing followed', () => {
    expect(STEPS.map((step) => saying('running', step)?.startsWith('Then '))).toEqual(STEPS.map(() => true));
  });

  it('is what did follow once it was missed, and never what would follow now', () => {
    expect(STEPS.map((step) => saying('missed', step))).toEqual([
      'Limit passed; moved to vice-minister level automatically', 'Limit passed; a raise to vice-minister level was proposed', 'Limit passed; a reminder was sent', 'Limit passed; shown as past the limit', null, null,
    ]);
  });

  it('is nothing for a limit that was kept', () => { expect(thenWords({ state: 'met', then: null }, t)).toBeNull(); });
});
