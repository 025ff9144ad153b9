import { Link } from '@tanstack/react-router';
import type { CaseView } from '#contracts';
import { useNames, useWords } from '../words.js';

/** Says beside the next steps that the company sent a list of applications of which nothing is in the case's list yet, and what it waits for. */
export function ListLies({ view: { line: { reference }, own, commands } }: { view: CaseView }) {
  const { t, f } = useWords();
  const names = useNames();
  if (!own?.list_lies) return null;
  const waits = own.tells.length > 0 ? 'untold' : own.list_waits ? 'consent' : 'import';
  return (
    <p>{t.text(`desk.list_lies.${waits}`, { side: f.list(own.tells.map((side) => names.sideNamed(side))) })}{(own.list_waits !== null || commands.includes('record-licences')) && <> <Link to="/cases/$reference/licences" params={{ reference }}>{t.text('desk.list_lies.open')}</Link></>}</p>
  );
}
