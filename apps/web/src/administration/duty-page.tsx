import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { DutyPreview, Rosters } from '#contracts';
import { useNow } from '../data/clock.js';
import { useDuty, useRosters } from '../data/duty.js';
import { useSession } from '../data/session.js';
import { Failed, Loading, SideName } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useNames, useWords } from '../words.js';
import { Absences } from './absences.js';
import { DutyOffice } from './duty-office.js';
import { DutyLegend } from './duty-strip.js';
import { dayColumns, gapsOf, type SideDuty, type Weeks, weeksOf } from './duty-view.js';
import { SayProvider, useSay } from './say.js';
import { DutyTabs } from './tabs.js';
import './duty.css';

/** Who is on during the weeks ahead on both sides, before anybody edits anything; the way to rosters, and to absences. */
export function DutyPage() {
  return <SayProvider><Page /></SayProvider>;
}

function Page() {
  const say = useSay();
  const duty = useDuty();
  const rosters = useRosters();
  const failed = duty.error ?? rosters.error;
  const again = (): void => { void duty.refetch(); void rosters.refetch(); };
  useTitle(say.text('duty.title'));
  return (
    <div className="page duty-page">
      <DutyTabs />
      <h1>{say.text('duty.title')}</h1>
      {failed && !duty.data ? <Failed error={failed} onRetry={again} /> : duty.data && rosters.data ? <DutyScreen preview={duty.data} rosters={rosters.data} /> : <Loading text={say.text('duty.loading')} />}
    </div>
  );
}

export function DutyScreen({ preview, rosters }: { preview: DutyPreview; rosters: Rosters }) {
  const say = useSay();
  const { f } = useWords();
  const names = useNames();
  const { zone, city } = names.places[0];
  const now = useNow();
  const weeks = useMemo(() => weeksOf(preview), [preview]);
  const days = useMemo(() => dayColumns(weeks.from, weeks.to, zone), [weeks, zone]);
  const gaps = gapsOf(weeks.own.offices);
  const side = names.sideNamed(weeks.own.side);
  return (
    <>
      <div>
        <h2>{say.text('duty.ahead', { from: f.shortDate(weeks.from, zone, now), to: f.shortDate(weeks.to - 1, zone, now) })}</h2>
        <p className="muted">{say.text('duty.times', { city })}</p>
      </div>
      <p className={gaps.length > 0 ? 'refusal gap-count' : 'no-gaps'}><b>{gaps.length > 0 ? say.text('duty.gaps.side', { side, count: gaps.length, offices: new Set(gaps.map(({ office }) => office)).size }) : say.text('duty.gaps.none', { side })}</b></p>
      <DutyLegend />
      <Side side={weeks.own} weeks={weeks} days={days} rosters={rosters} />
      {weeks.others.map((side) => <Side key={side.side} side={side} weeks={weeks} days={days} rosters={null} />)}
      <Absences rosters={rosters} />
    </>
  );
}

function Side({ side, weeks, days, rosters }: { side: SideDuty; weeks: Weeks; days: ReturnType<typeof dayColumns>; rosters: Rosters | null }) {
  const say = useSay();
  const names = useNames();
  return (
    <section className="sheet duty-side" aria-label={names.sideNamed(side.side)}>
      <h2><SideName side={side.side} /></h2>
      <p>{say.text('duty.phone', { phone: useSession().network.sides[side.side]?.duty_phone ?? '—' })}</p>
      {rosters === null && <p className="muted">{say.text('duty.others.hint', { side: names.sideNamed(side.side) })}</p>}
      {side.offices.map((duty) => (
        <DutyOffice key={duty.office} duty={duty} weeks={weeks} days={days} heading={<h3>{names.office(duty.office)}</h3>}>
          {rosters && <Way office={duty.office} rosters={rosters} />}
        </DutyOffice>
      ))}
    </section>
  );
}

function Way({ office, rosters }: { office: string; rosters: Rosters }) {
  const say = useSay();
  const names = useNames();
  const roster = rosters.offices.find((o) => o.office === office);
  if (!roster || (!rosters.may_save && roster.version === 0)) return null;
  const act = say.text(rosters.may_save ? 'duty.edit' : 'duty.look');
  return (
    <>
      {roster.faults.length > 0 && <p className="stale-roster">{say.text('duty.stale')}</p>}
      <p><Link to="/duty/offices/$office" params={{ office }} className={rosters.may_save ? 'button' : undefined} aria-label={say.text('duty.of', { act, office: names.office(office) })}>{act}</Link></p>
    </>
  );
}
