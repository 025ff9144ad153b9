import type { CaseView, ConsultationView } from '#contracts';
import { useNow } from '../data/clock.js';
import { Named } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { type ConsultationTurn, atWork, turnOfConsultation } from './consultation-view.js';
import { SittingWords, useSittingWords } from './sitting-words.js';

/** Whose act a consultation waits for, in one sentence. */
export function TurnWords({ one, turn }: { one: ConsultationView; turn: ConsultationTurn }) {
  const { f } = useWords();
  const say = useSittingWords();
  const names = useNames();
  const now = useNow();
  const open = one.minutes?.actions.filter((a) => a.done_at === null).length ?? 0;
  const when = one.called_off ? f.when(one.called_off.at, names.places, now) : '';
  return <>{say.label(turn.key, { side: f.list(turn.who.map((side) => names.sideNamed(side))), edition: one.minutes?.edition ?? 0, count: open, when })}</>;
}

/** What the newest consultation of a case waits for, where it does, and the way to it: it stands far below the head of the page. */
export function ConsultationLine({ view }: { view: CaseView }) {
  const newest = view.consultations.at(-1);
  return newest ? <SittingWords waiting={null}><Line view={view} one={newest} /></SittingWords> : null;
}

function Line({ view, one }: { view: CaseView; one: ConsultationView }) {
  const { t } = useWords();
  const names = useNames();
  const turn = turnOfConsultation(one, atWork(view), names.own, useNow());
  if (turn.whose === 'nobody') return null;
  return <p className="small"><Named name={<a href="#consultations">{t.label('consultation')}</a>}><TurnWords one={one} turn={turn} /></Named></p>;
}
