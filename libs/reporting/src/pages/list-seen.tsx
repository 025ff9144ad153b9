import type { ReportBody } from '#contracts';
import { type Policy, listAsks } from '#domain';
import { givesOf } from '#sheets';
import type { ReactElement } from 'react';
import type { CheckedList } from '../list/check-list.js';
import { type Words, atStart } from './words.js';

/** Whether a list of applications that goes with a report stays at home, since its company did not agree that its own application is given. */
export const listStays = (report: ReportBody, policy: Policy): boolean => listAsks(report, policy) && !report.consent.includes('licence');

/** What of a list of applications the other side reads once an officer has taken it up, by the rule that decides it then: numbers of all, and by name the rows that say so. */
export function ListSeen({ list: { right, named }, words: { t, network, otherSide, homeOffice, language } }: { readonly list: CheckedList; readonly words: Words }): ReactElement {
  const names = givesOf('consent', language, network.policy.crossing);
  return (
    <>
      <p>{atStart(t.text('form.check.list', { homeOffice, otherSide }))}</p>
      <dl className="facts">
        <div><dt>{t.label('form.check.list.numbers')}</dt><dd><span className="value">{t.text('form.check.list.numbers.text', { count: right.length })}</span></dd></div>
        <div><dt>{t.label('form.check.list.names')}</dt><dd><span className="value">{t.text('form.check.list.names.text', { named, count: right.length })}</span>{named > 0 && names !== null && <span className="value">{names}</span>}</dd></div>
      </dl>
    </>
  );
}
