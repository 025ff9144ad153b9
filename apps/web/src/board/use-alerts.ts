import { useEffect, useRef } from 'react';
import type { Alert } from '#contracts';
import { announce } from '../parts/index.js';
import { useLive } from '../data/live-store.js';
import { useSession } from '../data/session.js';
import { useNames, useWords } from '../words.js';
import type { Sound } from './sound.js';

/** Alerts that arrive within this time are said as one. */
const BURST_MS = 1_200;
/** Grades whose arrival interrupts a screen reader. */
const LOUD_FROM = 3;

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
    const say = (): void => {
      timer = undefined;
      const loud = burst.current.filter((alert) => alert.line.severity >= LOUD_FROM);
      burst.current = [];
      const first = loud[0]?.line;
      if (!first) return;
      const body = { severity: names.severity(first.severity), goods: names.goods(first) ?? '', kind: t.text(`kind.${first.kind}`) };
      announce(loud.length === 1 ? t.text('alert.new_case.body', body) : t.text('alert.unread', { count: loud.length }), 'assertive');
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
export function useDisplayed(references: readonly string[]): void {
  const live = useLive();
  const key = references.join(' ');
  useEffect(() => {
    const tell = (): void => { if (document.visibilityState === 'visible') live.displayed(key.split(' ').filter(Boolean)); };
    tell();
    document.addEventListener('visibilitychange', tell);
    const stop = live.onAlert(() => queueMicrotask(tell));
    return () => { document.removeEventListener('visibilitychange', tell); stop(); };
  }, [live, key]);
}
