import { type FormEvent, useState } from 'react';
import type { CaseView } from '#contracts';
import { useCommand } from '../data/commands.js';
import { announce, CityTime, SendingButton, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { TextField } from './fields.js';

/** Notes of the reader's own side, in their own place and colour: nothing written here can cross. */
export function NotesPanel({ view }: { view: CaseView }) {
  const { t } = useWords();
  const names = useNames();
  return (
    <section className="sheet note" aria-labelledby="notes">
      <h2 id="notes">{t.label('desk.notes')} <span className="own">{t.text('desk.notes.only', { side: names.sideNamed(names.own) })}</span></h2>
      {view.notes.length === 0 && <p className="muted">{t.text('desk.notes.none')}</p>}
      <ul className="plainlist">
        {view.notes.map((note) => (
          <li key={note.seq}>
            <p className="words">{note.text}</p>
            <p className="small muted"><CityTime at={note.at} />{note.office && <> · {names.office(note.office, note.at)}</>}</p>
          </li>
        ))}
      </ul>
      {view.commands.includes('note') && <AddNote reference={view.line.reference} />}
    </section>
  );
}

function AddNote({ reference }: { reference: string }) {
  const { t } = useWords();
  const explain = useProblemText();
  const send = useCommand(reference);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = text.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (missing || send.isPending) return;
    send.mutate({ command: 'note', body: { text } }, { onSuccess: () => { setText(''); setAsked(false); announce(t.text('desk.notes.added')); } });
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextField label={t.text('desk.notes.text')} value={text} onChange={setText} wrong={asked && missing ? t.text('err.text_missing') : null} rows={2} />
      {send.isError && <p className="refusal" role="alert">{explain(send.error)}</p>}
      <SendingButton sending={send.isPending}>{t.text('desk.notes.add')}</SendingButton>
    </form>
  );
}
