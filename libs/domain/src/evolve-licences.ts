import { groupsAfter } from './applications.js';
import type { Case } from './case.js';
import type { Entry } from './events.js';

type About<T extends Entry['type']> = Extract<Entry, { type: T }>;

/** What a case waits for after an entry about applications for licences: those that were written down one by one, and the list. */
export function licensed(kase: Case, entry: About<'LicenceFiled' | 'LicenceDecided' | 'LicencesRecorded'>): Case {
  switch (entry.type) {
    case 'LicenceFiled': return { ...kase, licences: [...kase.licences, { id: entry.shared.id, filed_on: entry.shared.filed_on, result: null }] };
    case 'LicenceDecided': {
      const { id, result, decided_on } = entry.shared;
      return { ...kase, licences: kase.licences.map((l) => (l.id === id ? { ...l, result, decided_on } : l)) };
    }
    case 'LicencesRecorded': return { ...kase, applications: groupsAfter(kase.applications, entry.shared.changes) };
  }
}
