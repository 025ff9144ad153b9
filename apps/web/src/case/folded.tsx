import { type ReactNode, useEffect, useRef } from 'react';

/** Details that are folded until somebody opens them, or something in them is wrong. @param wrong counts: with each further one they open again */
export function Folded({ summary, wrong, children }: { summary: string; wrong: number; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => { if (wrong > 0 && details.current) details.current.open = true; }, [wrong]);
  return <details ref={details}><summary>{summary}</summary>{children}</details>;
}
