import type { Alert } from '#contracts';
import { lineFor, NOW } from '../history/fixtures.js';
import { AlertInbox } from './alert-inbox.js';
import { StreamNumbers } from './stream-numbers.js';

const alert = (id: string, reference = 'KR-7F3K-9QXM'): Alert => ({ id, stream: 'KR.desk', number: 1, about: 'CaseTold', seq: 1, at: NOW, side: 'CN', line: { ...lineFor('KR'), reference } });

describe('alerts that arrive', () => {
  it('count once, however often they come', () => {
    const inbox = new AlertInbox();
    expect([inbox.take(alert('a')), inbox.take(alert('a')), inbox.take(alert('b'))]).toEqual([true, false, true]);
  });

  it('are said to be displayed once, and only those of the cases that are shown', () => {
    const inbox = new AlertInbox();
    inbox.take(alert('a'));
    inbox.take(alert('b'));
    inbox.take(alert('c', 'CN-D25V-T4F5'));
    expect(inbox.shown(['KR-7F3K-9QXM', 'KR-0000-0000'])).toEqual(['a', 'b']);
    expect(inbox.shown(['KR-7F3K-9QXM'])).toEqual([]);
    expect(inbox.shown(['CN-D25V-T4F5'])).toEqual(['c']);
  });
});

describe('the last number of each stream', () => {
  const storage = (): Storage => {
    const kept = new Map<string, string>();
    return { getItem: (k: string) => kept.get(k) ?? null, setItem: (k: string, v: string) => { kept.set(k, v); } } as unknown as Storage;
  };

  it('survives a reload, never goes back, and begins where the service stands for a stream that is new', () => {
    const tab = storage();
    const numbers = new StreamNumbers(tab);
    numbers.begin({ 'KR.desk': 7 });
    numbers.seen('KR.desk', 9);
    numbers.seen('KR.desk', 8);
    numbers.begin({ 'KR.desk': 12, 'KR.supervisors': 3 });
    expect(new StreamNumbers(tab).all()).toEqual({ 'KR.desk': 9, 'KR.supervisors': 3 });
  });

  it('treats foreign or broken storage as none', () => {
    const tab = storage();
    tab.setItem('hotline.streams', '{"KR.desk":"x"}');
    expect(new StreamNumbers(tab).all()).toEqual({});
    tab.setItem('hotline.streams', '{');
    expect(new StreamNumbers(tab).all()).toEqual({});
  });
});
