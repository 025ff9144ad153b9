import type { LicenceList } from '#contracts';
import { useWords } from '../words.js';
import { useSay } from './say.js';

/** Papers that an application needs, item by item, as the network's file lists them. */
export function Checklist({ papers }: { papers: LicenceList['papers'] }) {
  const say = useSay();
  const { t, f } = useWords();
  if (papers.length === 0) return null;
  return (
    <details className="sheet licence-papers">
      <summary><b>{say.text('licences.papers')}</b></summary>
      <ul>{papers.map(({ name, hs }) => <li key={name['en']}>{name[t.language] ?? name['en']} <span className="small muted">{hs ? say.text('licences.papers.for', { codes: f.list(hs) }) : say.text('licences.papers.all')}</span></li>)}</ul>
    </details>
  );
}
