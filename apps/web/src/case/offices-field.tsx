import type { CaseView } from '#contracts';
import { useSession } from '../data/session.js';
import { useNames, useWords } from '../words.js';
import { Select } from './fields.js';
import { useSittingWords } from './sitting-words.js';

/** Offices of sides, with whose each is; those that are there today. */
export function useOfficesOf(sides: readonly string[]): { value: string; label: string }[] {
  const { t } = useWords();
  const names = useNames();
  const { network } = useSession();
  return sides.flatMap((side) => Object.entries(network.offices)
    .filter(([id, office]) => office.side === side && names.isThere(id))
    .map(([id]) => ({ value: id, label: sides.length === 1 ? names.office(id) : t.text('authority.of', { authority: names.office(id), side: names.sideNamed(side) }) })));
}

/** Offices that were there, chosen one by one. */
export function OfficesField({ view, chosen, onChange }: { view: CaseView; chosen: readonly string[]; onChange: (next: string[]) => void }) {
  const say = useSittingWords();
  const names = useNames();
  const options = useOfficesOf(view.line.sides.filter((s) => s.told_at !== null).map((s) => s.side));
  return (
    <>
      <Select label={say.text('confirm.held.offices')} value="" options={options.filter(({ value }) => !chosen.includes(value))} onChange={(office) => { if (office !== '') onChange([...chosen, office]); }} />
      <p className="hint">{say.text('confirm.held.offices.hint')}</p>
      {chosen.length > 0 && (
        <ul className="plainlist small">
          {chosen.map((office) => <li key={office}>{names.office(office)} <button type="button" className="plain" onClick={() => onChange(chosen.filter((one) => one !== office))}>{say.text('confirm.held.remove')}</button></li>)}
        </ul>
      )}
    </>
  );
}
