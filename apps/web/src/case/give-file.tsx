import { useState } from 'react';
import { type AttachmentView, type CaseView, shownName } from '#contracts';
import type { Tlp } from '#domain';
import { fileAddress } from '../data/files.js';
import { Facts } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { TlpSelect } from './add-file.js';
import { CaseAct } from './case-act.js';
import { useCrossingSay } from './crossing-words.js';
import { LineField } from './fields.js';
import { endingOf } from './files-view.js';

/** Gives a file to the other side. The second step shows what that side will see, down to the bytes, and takes the version that was seen. */
export function GiveFile({ view, file }: { view: CaseView; file: AttachmentView }) {
  const { t, f } = useWords();
  const say = useCrossingSay();
  const names = useNames();
  const [name, setName] = useState(file.name);
  const [tlp, setTlp] = useState<Tlp>(file.tlp);
  const side = f.list(view.line.sides.filter((s) => s.side !== names.own && s.told_at !== null).map((s) => names.sideNamed(s.side)));
  const redacted = file.redacts !== null;
  const rows = [
    { key: 'name', term: say.text('files.give.name', { side }), value: <bdi>{shownName(name)}</bdi> },
    { key: 'kind', term: say.text('files.give.contents'), value: <>{endingOf(file)} · {f.bytes(file.size)} · <a href={fileAddress(view.line.reference, file.id)} download>{say.text('files.give.open')}</a></> },
    { key: 'tlp', term: say.text('files.label'), value: t.text(`tlp.${tlp}`) },
  ];
  return (
    <CaseAct view={view} primary={false} command="release-attachment" label={say.text('files.give', { side })} title={say.text('files.give.title', { side })} confirm={say.text('files.give.confirm')}
      text={`${redacted ? '' : `${say.text('files.give.original')} `}${say.text('files.give.text', { side })}`}
      body={(version) => (name.trim() === '' ? null : { version, id: file.id, redacted, name, tlp })}>
      <LineField label={say.text('files.give.name', { side })} value={name} onChange={setName} />
      <TlpSelect label={say.text('files.label')} value={tlp} onChange={setTlp} />
      <h3>{say.text('files.give.sees', { side })}</h3>
      <Facts rows={rows} />
    </CaseAct>
  );
}
