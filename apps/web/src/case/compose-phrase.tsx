import { useId } from 'react';
import type { CaseView } from '#contracts';
import { BLANKS, type BlankName, isPhrase } from '#wording';
import { UNITS } from '#contracts';
import { useSession } from '../data/session.js';
import { fromWall, isoDay, toWall } from '../history/zone.js';
import { useNames, useWords } from '../words.js';
import type { Draft, DraftState } from './draft.js';
import { Select, TextField } from './fields.js';
import { blanksOf, phrasesFor } from './phrases.js';
import { usePhraseText } from './use-phrases.js';

interface Props { readonly view: CaseView; readonly draft: Draft; readonly change: DraftState['change'] }

/** A standard phrase: chosen from those that fit the kind of message, its blanks filled, read back as it will stand. */
export function ComposePhrase({ view, draft, change }: Props) {
  const { t } = useWords();
  const names = useNames();
  const read = usePhraseText();
  const id = useId();
  const groups = phrasesFor(draft.kind);
  const corrected = draft.kind === 'correction' ? view.messages.find((m) => m.id === draft.about) : undefined;
  const given: Readonly<Record<string, string>> = { item: view.line.goods ?? '', caseNo: view.line.reference, phone: names.dutyPhone(), port: view.line.port ?? '', date: corrected ? isoDay(names.places[0].zone, Date.parse(corrected.at)) : '' };
  const choose = (phrase: string): void => {
    if (!isPhrase(phrase)) return change({ phrase: null, values: {} });
    const known = blanksOf(t, phrase).flatMap((b) => (given[b] ? [[b, given[b]]] : []));
    change({ phrase, values: Object.fromEntries(known) as Record<string, string> });
  };
  if (groups.length === 0) return <p className="muted small">{t.text('desk.compose.no_phrase')}</p>;
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{t.text('desk.compose.phrase')}</label>
        <select id={id} value={draft.phrase ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">{t.text('desk.choose')}</option>
          {groups.map(({ group, phrases }) => (
            <optgroup key={group} label={t.text(`phrase.group.${group}`)}>
              {phrases.map((p) => <option key={p} value={p}>{read(p, {})}</option>)}
            </optgroup>
          ))}
        </select>
      </div>
      {draft.phrase && (
        <>
          <div className="blanks">
            {blanksOf(t, draft.phrase).map((name) => (
              <BlankField key={name} name={name} ladder={view.ladder} value={draft.values[name] ?? ''} onChange={(value) => change({ values: { ...draft.values, [name]: value } })} />
            ))}
          </div>
          <div className="reads"><p className="small muted">{t.text('desk.compose.reads')}</p><p className="words">{read(draft.phrase, draft.values)}</p></div>
        </>
      )}
    </>
  );
}

interface BlankProps { readonly name: BlankName; readonly value: string; readonly onChange: (value: string) => void; readonly ladder: CaseView['ladder'] }

/** One blank, filled by what it is: a day, a moment in the reader's own city, an amount with its unit, a name of the network. */
function BlankField({ name, value, onChange, ladder }: BlankProps) {
  const { t } = useWords();
  const names = useNames();
  const { network } = useSession();
  const label = t.label(`blank.${name}`);
  const { city, zone } = names.places[0];
  const select = (entries: readonly (readonly [string, string])[]) => <Select label={label} value={value} onChange={onChange} options={entries.map(([v, l]) => ({ value: v, label: l }))} />;
  switch (BLANKS[name]) {
    case 'day': return <Plain label={label} type="date" value={value} onChange={onChange} />;
    case 'moment': return <Plain label={`${label} (${city})`} type="datetime-local" value={value && toWall(zone, Date.parse(value))} onChange={(wall) => onChange(wall && new Date(fromWall(zone, wall)).toISOString())} />;
    case 'number': return <Plain label={label} type="number" value={value} onChange={onChange} />;
    case 'quantity': return <Quantity label={label} value={value} onChange={onChange} />;
    case 'rank': return select(ladder.map((r) => [r.rank, t.label(`rank.${r.rank}`)]));
    case 'text': return <TextField label={label} value={value} onChange={onChange} wrong={null} rows={name === 'caseNo' || name === 'licenceNo' || name === 'phone' ? 1 : 3} />;
    case 'name': {
      if (name === 'item') return <Plain label={label} type="text" value={value} onChange={onChange} />;
      if (name === 'port') return select(Object.keys(network.ports).map((code) => [code, names.port(code)]));
      if (name === 'channel') return select(Object.keys(network.channels).map((code) => [code, names.channel(code)]));
      const offices = Object.entries(network.offices).filter(([id, o]) => names.isThere(id) && (name === 'authority') === (o.rank === 'authority') && (name === 'authority' || o.side === names.own));
      return select(offices.map(([code]) => [code, names.office(code)]));
    }
  }
}

function Plain({ label, type, value, onChange }: { label: string; type: 'date' | 'datetime-local' | 'number' | 'text'; value: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type={type} min={type === 'number' ? 0 : undefined} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}

/** An amount travels as `4200 TNE`. */
function Quantity({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const { t } = useWords();
  const id = useId();
  const [number = '', unit = UNITS[0]] = value.split(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="amount">
        <input id={id} type="number" min={0} step="any" value={number} onChange={(event) => onChange(event.target.value && `${event.target.value} ${unit}`)} />
        <select aria-label={t.label('unit')} value={unit} onChange={(event) => onChange(number && `${number} ${event.target.value}`)}>
          {UNITS.map((u) => <option key={u} value={u}>{t.text(`unit.${u}`)}</option>)}
        </select>
      </span>
    </div>
  );
}
