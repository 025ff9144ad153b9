import { meaning } from './keys.js';

const key = (code: string, more: Partial<Parameters<typeof meaning>[0]> = {}): Parameters<typeof meaning>[0] =>
  ({ code, isComposing: false, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, defaultPrevented: false, ...more });

describe('letter keys of the board', () => {
  it('only move, open and search, by their place on the keyboard', () => {
    expect(['KeyJ', 'KeyK', 'Slash', 'Enter'].map((code) => meaning(key(code), false, false))).toEqual(['next', 'previous', 'search', 'open']);
    expect(['KeyA', 'KeyE', 'KeyR', 'Space', 'Escape'].map((code) => meaning(key(code), false, false))).toEqual([null, null, null, null, null]);
  });

  it('mean nothing in a field, while letters are being composed, with modifiers, or when something else took the key', () => {
    expect(meaning(key('KeyJ'), true, false)).toBeNull();
    expect(meaning(key('KeyJ', { isComposing: true }), false, false)).toBeNull();
    for (const held of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey', 'defaultPrevented'] as const) expect(meaning(key('KeyJ', { [held]: true }), false, false)).toBeNull();
  });

  it('leave Enter to the link or button that has the focus', () => {
    expect(meaning(key('Enter'), false, true)).toBeNull();
    expect(meaning(key('KeyJ'), false, true)).toBe('next');
  });
});
