import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { DutyPreview, OfficeRoster, Rosters } from '#contracts';
import { useNow } from '../data/clock.js';
import { useDuty, useRosters } from '../data/duty.js';
import { Empty, Failed, Loading } from '../parts/index.js';
import { toWall } from '../history/zone.js';
import { useTitle } from '../shell/use-title.js';
import { useNames, useWords } from '../words.js';
import { DutyOffice } from './duty-office.js';
import { dayColumns, weeksOf } from './duty-view.js';
import { RosterForm } from './roster-form.js';
import { SayProvider, useSay } from './say.js';
import { Done } from './saving.js';
import './duty.css';

const route = getRouteApi('/signed-in/duty/offices/$office');

/** One office's roster: what is saved, as it plays out, then the form that changes it. */
export function RosterPage() {
  return <SayProvider><Page office={route.useParams().office} /></SayProvider>;
}

function Page({ office }: { office: string }) {
  const say = useSay();
  const names = useNames();
  const duty = useDuty();
  const rosters = useRosters();
  const failed = rosters.error ?? duty.error;
  const again = (): void => { void duty.refetch(); void rosters.refetch(); };
  useTitle(say.text('roster.title', { office: names.office(office) }));
  if (duty.data && rosters.data) return <RosterScreen office={office} rosters={rosters.data} preview={duty.data} />;
  return <div className="page">{failed ? <Failed error={failed} onRetry={again} /> : <Loading text={say.text('duty.loading')} />}</div>;
}

export function RosterScreen({ office, rosters, preview }: { office: string; rosters: Rosters; preview: DutyPreview }) {
  const say = useSay();
  const names = useNames();
  const [edition, setEdition] = useState(0);
  const [done, setDone] = useState<string | null>(null);
  const saved = rosters.offices.find((o) => o.office === office);
  const end = (how: 'saved' | 'dropped'): void => {
    setEdition(edition + 1);
    setDone(how === 'saved' ? say.text('roster.done') : null);
    document.getElementById('main')?.scrollIntoView();
  };
  return (
    <div className="page duty-page">
      <p><Link to="/duty">{say.text('roster.back')}</Link></p>
      <h1>{say.text('roster.title', { office: names.office(office) })}</h1>
      {!saved ? <Empty text={say.text('roster.none')} /> : (
        <>
          <Done text={done} />
          <SavedPreview saved={saved} preview={preview} />
          {!rosters.may_save && <p>{say.text('roster.read_only')}</p>}
          <h2>{say.text('roster.rotations')}</h2>
          <RosterForm key={edition} saved={saved} offices={rosters.offices.map((o) => o.office)} readOnly={!rosters.may_save} today={toWall(names.places[0].zone, Date.parse(preview.from)).slice(0, 10)} onEnd={end} />
        </>
      )}
    </div>
  );
}

function SavedPreview({ saved, preview }: { saved: OfficeRoster; preview: DutyPreview }) {
  const say = useSay();
  const { f } = useWords();
  const { places } = useNames();
  const { zone, city } = places[0];
  const now = useNow();
  const weeks = useMemo(() => weeksOf(preview), [preview]);
  const duty = weeks.own.offices.find((o) => o.office === saved.office);
  return (
    <section className="sheet duty-side" aria-label={say.text('roster.preview')}>
      <h2>{say.text('roster.preview')}</h2>
      <p className="muted">{saved.saved ? say.text('roster.saved', { name: saved.saved.by, when: f.when(saved.saved.at, places, now) }) : say.text('roster.never')} · {say.text('duty.times', { city })}<br />{say.text('roster.preview.hint')}</p>
      {saved.faults.length > 0 && <div className="refusal"><p><b>{say.text('duty.stale')}</b></p><ul>{saved.faults.map((x) => <li key={x.pointer + x.rule}>{x.message}</li>)}</ul></div>}
      {duty && <DutyOffice duty={duty} weeks={weeks} days={dayColumns(weeks.from, weeks.to, zone)} />}
    </section>
  );
}
