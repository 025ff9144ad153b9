import { createContext, useContext, useState } from 'react';
import type { CaseView } from '#contracts';
import { problemOf } from '../data/problem.js';

const HoldContext = createContext<(held: CaseView | null) => void>(() => {});
/** Keeps the page's buttons as they are while a second step is open. */
export const HoldProvider = HoldContext.Provider;

/** What a second step acts on: the version its reader saw when they opened it. */
export interface Seen {
  readonly version: number;
  /** Version at opening: entries after it are news to the reader. */
  readonly since: number;
  readonly onOpenChange: (open: boolean) => void;
  readonly onRefused: (error: Error) => void;
}

/**
 * The version of a case that a person decides on. It is the one they opened the step with, so that a change they did not
 * read refuses their act; once refused, and shown what changed, they decide on the case as it then stands.
 */
export function useSeen(view: CaseView): Seen {
  const hold = useContext(HoldContext);
  const [opened, setOpened] = useState<number | null>(null);
  const [refused, setRefused] = useState(false);
  return {
    version: refused || opened === null ? view.line.version : opened,
    since: opened ?? view.line.version,
    onOpenChange: (open) => {
      setOpened(open ? view.line.version : null);
      setRefused(false);
      hold(open ? view : null);
    },
    onRefused: (error) => { if (problemOf(error)?.status === 409) setRefused(true); },
  };
}
