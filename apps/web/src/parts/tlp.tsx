import type { Tlp } from '#domain';
import { useWords } from '../words.js';

/** A sharing label: what it allows in words first, then its name, in the colours that TLP 2.0 gives it. */
export function TlpLabel({ label }: { label: Tlp }) {
  const { t } = useWords();
  return <span className="tlp" data-tlp={label}>{t.label(`tlp.${label}`)}</span>;
}
