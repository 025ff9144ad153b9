import type { CaseView, ConsultationView } from '#contracts';
import { useNow } from '../data/clock.js';
import { CityTime, Due, Named, TypedBy } from '../parts/index.js';
import { textOf } from '../history/payload.js';
import { useNames, useWords } from '../words.js';
import { atWork, recordedBy, turnOfConsultation } from './consultation-view.js';
import { TurnWords } from './consultation-turn.js';
import { ConsultationActs } from './acts-consultation.js';
import { RecordOf } from './record-of.js';
import { SittingFacts } from './sitting-facts.js';
import { SittingWords, useSittingWords } from './sitting-words.js';
import './consultations.css';

export interface ConsultationProps { readonly view: CaseView; readonly offered: CaseView; readonly one: ConsultationView }

interface Props { readonly view: CaseView; readonly offered: CaseView }

/** The consultations of a case: their dates, their records, and what was promised there. */
export function ConsultationsPanel(props: Props) {
  const { t } = useWords();
  return (
    <section className="sheet" aria-labelledby="consultations">
      <h2 id="consultations">{t.label('consultation')}</h2>
      <Consultations {...props} />
    </section>
  );
}

/** The newest, and those of before to be opened. */
export function Consultations(props: Props) {
  return <SittingWords waiting={null}><List {...props} /></SittingWords>;
}

function List({ view, offered }: Props) {
  const say = useSittingWords();
  const [newest, ...before] = [...view.consultations].reverse();
  if (!newest) return null;
  return (
    <div className="consultations">
      <Consultation view={view} offered={offered} one={newest} />
      {before.length > 0 && (
        <details open={before.some(({ minutes, state }) => state === 'held' && minutes?.agreed_at == null)}>
          <summary>{say.text('sitting.earlier')} <span className="muted">{before.length}</span></summary>
          {before.map((one) => <Consultation key={one.number} view={view} offered={offered} one={one} />)}
        </details>
      )}
    </div>
  );
}

function Consultation({ view, offered, one }: ConsultationProps) {
  const { t, f } = useWords();
  const say = useSittingWords();
  const names = useNames();
  const now = useNow();
  const when = (at: string): string => f.when(at, names.places, now);
  const sides = atWork(view);
  const turn = turnOfConsultation(one, sides, names.own, now);
  const limit = one.state === 'asked' ? view.clocks.find((c) => c.kind === 'consultation' && c.ended_at === null) : undefined;
  const reason = textOf(view.entries.filter((e) => e.type === 'ConsultationRequested')[one.number - 1]?.shared ?? null, 'reason');
  return (
    <article className="consultation" aria-label={say.text('sitting.of', { number: one.number, side: names.sideNamed(one.by), when: when(one.requested_at) })}>
      <h3>{say.text('sitting.of', { number: one.number, side: names.sideNamed(one.by), when: when(one.requested_at) })}</h3>
      <p className="consultation-turn" data-whose={turn.whose}><b><TurnWords one={one} turn={turn} /></b></p>
      {reason && <p className="small"><Named name={say.label('sitting.reason')}><span className="words"><TypedBy text={reason} side={one.by} /></span></Named></p>}
      {one.called_off?.reason && <p className="small"><Named name={say.label('sitting.turn.off', { when: when(one.called_off.at) })}><span className="words"><TypedBy text={one.called_off.reason} side={one.by} /></span></Named></p>}
      {limit && <div className="dues"><Due clock={limit} named={false} /></div>}
      <SittingFacts one={one} sides={sides} />
      {one.state === 'asked' && <p className="small muted">{t.text('consultation.not_wto')}</p>}
      {one.held && <p className="small"><Named name={say.label('sitting.held')}><CityTime at={one.held.at} /></Named></p>}
      {one.held && one.held.attended.length > 0 && <p className="small"><Named name={say.label('sitting.attended')}>{f.list(one.held.attended.map((office) => names.office(office, one.held?.at)))}</Named></p>}
      {one.held?.text && <p className="small"><Named name={say.label('sitting.result')}><span className="words"><TypedBy text={one.held.text} side={recordedBy(view, one)} /></span></Named></p>}
      <ConsultationActs view={view} offered={offered} one={one} turn={turn} />
      {one.state === 'held' && <RecordOf view={view} offered={offered} one={one} turn={turn} />}
    </article>
  );
}
