import { useState } from 'react';
import { problemOf } from '../data/problem.js';
import { useWords } from '../words.js';
import { Act } from './act.js';

interface Props {
  readonly reference: string;
  /** What the case is about, in the reader's words; null where that is not known. */
  readonly goods: string | null;
  readonly version: number;
  readonly onOpenChange?: (open: boolean) => void;
}

/**
 * Confirming receipt: the one act that is always the same, wherever its button stands. It is sent for the version that
 * the person saw when the second step opened; once refused, for the one that stands then.
 */
export function Acknowledge({ reference, goods, version, onOpenChange }: Props) {
  const { t } = useWords();
  const [seen, setSeen] = useState<number | null>(null);
  return (
    <Act reference={reference} command="acknowledge" label={t.text('do.acknowledge')} primary
      title={t.text('confirm.acknowledge.title', { reference: [goods, reference].filter(Boolean).join(' ') })} text={t.text('confirm.acknowledge.text')}
      body={() => ({ version: seen ?? version })}
      onRefused={(error) => { if (problemOf(error)?.status === 409) setSeen(null); }}
      onOpenChange={(open) => { setSeen(open ? version : null); onOpenChange?.(open); }} />
  );
}
