import { useId, useState } from 'react';
import { may } from '#domain';
import { SayProvider, useCrossingSay } from '../case/crossing-words.js';
import { useNow } from '../data/clock.js';
import { disclosureDownload } from '../data/history.js';
import { useSession } from '../data/session.js';
import { Download } from '../parts/index.js';
import { useNames, useWords } from '../words.js';

/** Half-years that can be chosen, the present one first; older accounts are asked for by address. */
const HALF_YEARS = 6;

/** Where a supervisor takes along what the side gave to others within a half-year. Nobody else has it. */
export function DisclosureReport() {
  const { officer } = useSession();
  return may(officer.role, 'account-disclosures') ? <SayProvider waiting={null}><Control /></SayProvider> : null;
}

function Control() {
  const { t } = useWords();
  const say = useCrossingSay();
  const names = useNames();
  const id = useId();
  const halves = halvesUntil(useNow(), names.places[0].zone);
  const [period, setPeriod] = useState(halves[0]?.period ?? '');
  return (
    <section className="sheet disclosures" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say.text('disclosures.title')}</h2>
      <p className="small muted">{say.text('disclosures.text')}</p>
      <div className="toolbar">
        <label htmlFor={id}>{say.text('disclosures.period')}</label>
        <select id={id} value={period} onChange={(event) => setPeriod(event.target.value)}>
          {halves.map(({ period: p, year, half }) => <option key={p} value={p}>{say.text(`disclosures.half.${half}`, { year: String(year) })}</option>)}
        </select>
        {(['csv', 'json'] as const).map((format) => <Download key={format} className="button" href={disclosureDownload(period, format)} label={`${say.text('disclosures.title')} ${t.text(`history.export.${format}`)}`}>{t.text(`history.export.${format}`)}</Download>)}
      </div>
    </section>
  );
}

/** Half-years of a zone, the one of this instant (epoch ms) first. */
export function halvesUntil(now: number, zone: string): { readonly period: string; readonly year: number; readonly half: 1 | 2 }[] {
  const [year = 0, month = 1] = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit' }).format(now).split('-').map(Number);
  const present = year * 2 + (month > 6 ? 1 : 0);
  return Array.from({ length: HALF_YEARS }, (_, back) => {
    const [y, half] = [Math.floor((present - back) / 2), (present - back) % 2 === 1 ? 2 as const : 1 as const];
    return { period: `${y}-H${half}`, year: y, half };
  });
}
