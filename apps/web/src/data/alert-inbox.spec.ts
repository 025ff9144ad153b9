import type { Alert } from '#contracts';
import { lineFor, NOW } from '../history/fixtures.js';
import { AlertInbox } from './alert-inbox.js';
import { StreamNumbers } from './stream-numbers.js';

const alert = (id: string, reference = 'KR-7F3K-9QXM'): Alert => ({ id, stream: 'KR.desk', number: 1, about: 'CaseTold', seq: 1, at: NOW, side: 'CN', reached: 'office', officers: [], line: { ...lineFor('KR'), reference } });

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
    for (const number of [8, 9, 8]) numbers.seen('KR.desk', number);
    numbers.begin({ 'KR.desk': 12, 'KR.supervisors': 3 });
    expect(new StreamNumbers(tab).all()).toEqual({ 'KR.desk': 9, 'KR.supervisors': 3 });
  });

  it('stays below a gap: a line that breaks between a live alert and the replayed ones asks for those again', () => {
    const tab = storage();
    const numbers = new StreamNumbers(tab);
    numbers.begin({ 'KR.desk': 40 });
    numbers.seen('KR.desk', 50);
    numbers.seen('KR.desk', 41);
    expect(new StreamNumbers(tab).all()).toEqual({ 'KR.desk': 41 });
    for (let number = 42; number < 50; number += 1) numbers.seen('KR.desk', number);
    expect(numbers.all()).toEqual({ 'KR.desk': 50 });
  });

  it('goes over a gap once the service has sent all it has', () => {
    const numbers = new StreamNumbers(storage());
    numbers.begin({ 'KR.desk': 40 });
    numbers.seen('KR.desk', 42);
    expect(numbers.all()).toEqual({ 'KR.desk': 40 });
    numbers.begin({ 'KR.desk': 42 });
    expect(numbers.all()).toEqual({ 'KR.desk': 42 });
  });

  it('counts what arrives before the stream’s beginning is known', () => {
    const numbers = new StreamNumbers(storage());
    numbers.seen('KR.desk', 8);
    expect(numbers.all()).toEqual({});
    numbers.begin({ 'KR.desk': 7 });
    expect(numbers.all()).toEqual({ 'KR.desk': 8 });
  });

  it('follows a service that counts from the beginning again', () => {
    const numbers = new StreamNumbers(storage());
    numbers.begin({ 'KR.desk': 40 });
    numbers.begin({ 'KR.desk': 2 });
    expect(numbers.all()).toEqual({ 'KR.desk': 2 });
  });

  it('treats foreign or broken storage as none', () => {
    const tab = storage();
    tab.setItem('hotline.streams', '{"KR.desk":"x"}');
    expect(new StreamNumbers(tab).all()).toEqual({});
    tab.setItem('hotline.streams', '{');
    expect(new StreamNumbers(tab).all()).toEqual({});
  });
});
