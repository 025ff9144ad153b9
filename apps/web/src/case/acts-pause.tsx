import { useState } from 'react';
import { type ClockKind, CLOCK_RULES } from '#domain';
import { fromWall, toWall } from '../history/zone.js';
import { useNow } from '../data/clock.js';
import { useNames, useWords } from '../words.js';
import { CaseAct, type CaseActProps } from './case-act.js';
import { TimeField } from './fields.js';
import { useRefusal } from './use-refusal.js';

/** The limits stand still while the company is waited for: until when, which ones, and that both sides see it. */
export function PauseAct(props: CaseActProps) {
  const { t, f } = useWords();
  const { places } = useNames();
  const now = useNow();
  const [until, setUntil] = useState('');
  const [asked, setAsked] = useState(false);
  const refusal = useRefusal('pause-too-long', 'impossible-date');
  const { line, pause_until } = props.view;
  const [{ zone, city }] = places;
  const at = fromWall(zone, until);
  const take = (version: number) => {
    setAsked(true);
    refusal.clear();
    return Number.isNaN(at) ? null : { version, reason: 'waiting_for_company' as const, until: new Date(at).toISOString() };
  };
  return (
    <CaseAct {...props} command="pause" label={t.text('do.pause')} title={t.text('confirm.pause.title', { reference: line.reference })} text={t.text('confirm.pause.text')} body={take} onRefused={refusal.onRefused}>
      <StandsStill view={props.view} />
      <TimeField type="datetime-local" label={t.text('confirm.pause.until', { city })} value={until} onChange={(value) => { setUntil(value); refusal.clear(); }}
        min={toWall(zone, now)} max={pause_until === null ? undefined : toWall(zone, Date.parse(pause_until))}
        hint={pause_until === null ? undefined : t.text('confirm.pause.latest', { when: f.when(pause_until, places, now) })}
        wrong={refusal.words ?? (asked && Number.isNaN(at) ? t.text('err.until_missing') : null)} />
    </CaseAct>
  );
}

/** Which limits a pause holds, and which run on all the same. */
function StandsStill({ view: { clocks } }: Pick<CaseActProps, 'view'>) {
  const { t, f } = useWords();
  const names = useNames();
  const running = clocks.filter((c) => c.state === 'running');
  const told = (pausable: boolean): string => f.list(running.filter((c) => CLOCK_RULES[c.kind].pausable === pausable).map((c) => t.text('event.by', { side: whose(c), what: t.text(`clock.${c.kind}`) })));
  const whose = ({ kind, side }: { kind: ClockKind; side: string }): string => (CLOCK_RULES[kind].shared ? t.text('side.both') : names.sideNamed(side));
  const [still, on] = [told(true), told(false)];
  return (
    <>
      {still && <p className="small">{t.text('confirm.pause.stands', { clocks: still })}</p>}
      {on && <p className="small">{t.text('confirm.pause.runs', { clocks: on })}</p>}
    </>
  );
}
