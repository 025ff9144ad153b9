import type { Alert } from '#contracts';
import { lineFor, NOW } from '../history/fixtures.js';
import { AlertInbox } from './alert-inbox.js';

const alert = (id: string, reference = 'KR-7F3K-9QXM'): Alert => ({ id, stream: 'KR.desk', number: 1, about: 'CaseTold', seq: 1, at: NOW, side: 'CN', reached: 'office', officers: [], line: { ...lineFor('KR'), reference } });

describe('alerts that arrive', () => {
  it('are said to be displayed once, and only those of the cases that are shown', () => {
    const inbox = new AlertInbox();
    inbox.add(alert('a'));
    inbox.add(alert('b'));
    inbox.add(alert('c', 'CN-D25V-T4F5'));
    expect(inbox.shown(['KR-7F3K-9QXM', 'KR-0000-0000'])).toEqual(['a', 'b']);
    expect(inbox.shown(['KR-7F3K-9QXM'])).toEqual([]);
    expect(inbox.shown(['CN-D25V-T4F5'])).toEqual(['c']);
  });
});
