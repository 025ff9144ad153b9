import { useEffect, useRef } from 'react';
import type { Alert, CaseLine, Shown } from '#contracts';
import { announce, lastWord } from '../parts/index.js';
import { useLive } from '../data/live-store.js';
import { useSession } from '../data/session.js';
import { useNames, useWords } from '../words.js';
import type { Sound } from './sound.js';

/** Alerts that arrive within this time are said as one. */
const BURST_MS = 1_200;
/** Grades whose arrival interrupts a screen reader. */
const LOUD_FROM = 3;
/** Alerts by which a case comes to a desk that did not know it. */
const NEW_HERE: ReadonlySet<string> = new Set(['CaseOpened', 'CaseTold']);

/** Whether an alert rings here: it is for whoever is on duty, and for everybody where nobody in particular is. */
export const ringsFor = (officer: string, { officers }: Pick<Alert, 'officers'>): boolean => officers.length === 0 || officers.includes(officer);

/** What an arriving alert does beyond the list: one sound, and for the two upper grades one sentence read aloud. */
export function useAlerts(sound: Sound): void {
  const live = useLive();
  const { t } = useWords();
  const names = useNames();
  const officer = useSession().officer.id;
  const burst = useRef<Alert[]>([]);
  const { ring } = sound;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** A case that is new here is told by what it is; every other alert by what happened to it. */
    const words = ({ about, line }: Alert): string => {
      const goods = names.goods(line) ?? line.reference;
      if (!NEW_HERE.has(about)) return t.text('alert.body', { goods, what: t.text(lastWord(about)) });
      return t.text('alert.new_case.body', { severity: names.severity(line.severity), goods, kind: t.text(`kind.${line.kind}`) });
    };
    const say = (): void => {
      timer = undefined;
      const loud = burst.current.filter((alert) => alert.line.severity >= LOUD_FROM);
      burst.current = [];
      const [first] = loud;
      if (!first) return;
      announce(loud.length === 1 ? words(first) : t.text('alert.unread', { count: loud.length }), 'assertive');
    };
    const stop = live.onAlert((alert) => {
      if (!ringsFor(officer, alert)) return;
      ring(alert.line.severity === 4 ? 'serious' : 'alert');
      burst.current.push(alert);
      timer ??= setTimeout(say, BURST_MS);
    });
    return () => { stop(); clearTimeout(timer); };
  }, [live, t, names, ring, officer]);
}

/** Sends the receipt "displayed" for cases that stand on a page somebody can see. */
export function useDisplayed(lines: readonly CaseLine[]): void {
  const live = useLive();
  const key = JSON.stringify(lines.map(({ reference, version }) => ({ reference, version })));
  useEffect(() => {
    const tell = (): void => { if (document.visibilityState === 'visible') live.displayed(JSON.parse(key) as Shown['cases']); };
    tell();
    document.addEventListener('visibilitychange', tell);
    const stop = live.onAlert(() => queueMicrotask(tell));
    return () => { document.removeEventListener('visibilitychange', tell); stop(); };
  }, [live, key]);
}
