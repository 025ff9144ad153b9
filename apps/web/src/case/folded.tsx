import { type ReactNode, useEffect, useRef } from 'react';

/** Details that are folded until somebody opens them, or something in them is wrong. @param wrong counts: with each further one they open again. @param open whether they begin unfolded */
export function Folded({ summary, wrong, open = false, children }: { summary: string; wrong: number; open?: boolean; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => { if (wrong > 0 && details.current) details.current.open = true; }, [wrong]);
  return <details ref={details} open={open}><summary>{summary}</summary>{children}</details>;
}
