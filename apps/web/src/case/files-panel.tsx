import { useState } from 'react';
import { type AttachmentView, type CaseView, shownName } from '#contracts';
import { fileAddress } from '../data/files.js';
import { CityTime, OwnMark, Typed, isolate } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { AddFile } from './add-file.js';
import { SayProvider, useCrossingSay } from './crossing-words.js';
import { endingOf, mayGive, shortHash } from './files-view.js';
import { GiveFile } from './give-file.js';

interface Props { readonly view: CaseView; readonly offered: CaseView }

/** Files of the reader's side: its own, its company's, and what it was given; each is added, redacted and given from here. */
export function FilesPanel({ view, offered }: Props) {
  return view.attachments && <SayProvider waiting={null}><Panel view={view} offered={offered} files={view.attachments} /></SayProvider>;
}

function Panel({ view, offered, files }: Props & { files: readonly AttachmentView[] }) {
  const say = useCrossingSay();
  const [adding, setAdding] = useState<{ redacts: AttachmentView | null } | null>(null);
  const may_add = offered.commands.includes('attach');
  return (
    <section className="sheet" aria-labelledby="files">
      <h2 id="files">{say.text('files.title')} <OwnMark /></h2>
      <p className="small muted">{say.text(files.length === 0 ? 'files.none' : 'files.intro')}</p>
      <ul className="plainlist files">
        {files.map((file) => <Row key={file.id} view={view} offered={offered} files={files} file={file} onRedact={may_add ? () => setAdding({ redacts: file }) : null} />)}
      </ul>
      {may_add && (adding
        ? <AddFile key={adding.redacts?.id} reference={view.line.reference} redacts={adding.redacts} onDone={() => setAdding(null)} />
        : <div className="toolbar"><button type="button" onClick={() => setAdding({ redacts: null })}>{say.text('files.add')}</button></div>)}
    </section>
  );
}

interface RowProps extends Props { readonly files: readonly AttachmentView[]; readonly file: AttachmentView; readonly onRedact: (() => void) | null }

function Row({ view, offered, files, file, onRedact }: RowProps) {
  const { t, f } = useWords();
  const say = useCrossingSay();
  const original = files.find((other) => other.id === file.redacts);
  const name = <Typed text={shownName(file.name)} home={view.line.home} />;
  return (
    <li>
      <p className="words">{file.may_open ? <a href={fileAddress(view.line.reference, file.id)} download><b>{name}</b></a> : <b>{name}</b>}</p>
      <p className="small muted">{endingOf(file)} · {f.bytes(file.size)} · {t.text(`tlp.${file.tlp}`)} · <span title={file.sha256}>{say.text('files.hash', { short: shortHash(file) })}</span></p>
      <p className="small muted"><CityTime at={file.at} /> · <From file={file} /></p>
      {original && <p className="small">{say.text('files.redacts', { name: isolate(shownName(original.name)) })}</p>}
      {!file.may_open && <p className="small">{say.text('files.closed')}</p>}
      <Stands file={file} />
      <div className="toolbar">
        {mayGive(file, offered) && <GiveFile view={view} file={file} />}
        {onRedact && file.from !== 'side' && file.redacts === null && <button type="button" onClick={onRedact} aria-label={say.text('files.add.redacted', { name: isolate(shownName(file.name)) })}>{say.text('files.redact')}</button>}
      </div>
    </li>
  );
}

function From({ file: { from, side, office } }: { file: AttachmentView }) {
  const say = useCrossingSay();
  const names = useNames();
  if (from === 'company') return say.text('files.from.company');
  return from === 'side' ? say.text('files.from.side', { side: names.sideNamed(side) }) : say.text('files.from.office', { office: office === null ? '' : names.office(office) });
}

/** What was given of it, and why it stays where it may not be given as it is. */
function Stands({ file: { released, withheld } }: { file: AttachmentView }) {
  const { t, f } = useWords();
  const say = useCrossingSay();
  const names = useNames();
  return (
    <>
      {released.map((r) => <p key={r.id} className="small">{say.text('files.given', { side: f.list(r.to.map((side) => names.sideNamed(side))), when: f.when(r.at, names.places), name: isolate(shownName(r.name)), tlp: t.text(`tlp.${r.tlp}`) })}</p>)}
      {released.length === 0 && withheld && <p className="small">{say.text(`files.withheld.${withheld}`)}</p>}
    </>
  );
}
