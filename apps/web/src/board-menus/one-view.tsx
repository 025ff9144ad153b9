import { Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { BOARD_VIEW_NAME_MAX, type BoardView } from '#contracts';
import { searchOf } from '../board/views.js';
import { useRemoveView, useSaveView } from '../data/board-views.js';
import { announce, Field, focusFirstWrong, SendingButton, useProblemText } from '../parts/index.js';
import { useWords } from '../words.js';
import { useSay } from './say.js';

/** One view: a link to it, and what its owner may do with it. */
export function OneView({ view, views, onPicked }: { view: BoardView; views: readonly BoardView[]; onPicked: () => void }) {
  const say = useSay();
  const explain = useProblemText();
  const id = useId();
  const [renaming, setRenaming] = useState(false);
  const [save, remove] = [useSaveView(), useRemoveView()];
  const error = save.error ?? remove.error;
  const { name, first } = view;
  return (
    <li>
      <p><Link id={id} to="/" search={searchOf(view.query)} onClick={onPicked}><bdi>{name}</bdi></Link>{first && <span className="small muted"> {say.text('views.opens_first')}</span>}</p>
      {error && <p className="refusal" role="alert">{explain(error)}</p>}
      {renaming ? <Rename view={view} views={views} onDone={() => { setRenaming(false); document.getElementById(id)?.focus(); }} /> : (
        <div className="toolbar">
          <button type="button" className="plain small" aria-describedby={id} onClick={() => { if (!save.isPending) save.mutate({ ...view, first: !first }, { onSuccess: () => announce(say.text('views.saved', { name })) }); }}>{say.text(first ? 'views.open_plain' : 'views.open_first')}</button>
          <button type="button" className="plain small" aria-describedby={id} onClick={() => setRenaming(true)}>{say.text('views.rename')}</button>
          <button type="button" className="plain small" aria-describedby={id} onClick={(e) => {
            if (remove.isPending) return;
            // Its own button goes with it: the reader goes on at the name of the next view.
            e.currentTarget.closest('.views')?.querySelector<HTMLElement>('summary')?.focus();
            remove.mutate(view.id, { onSuccess: () => announce(say.text('views.deleted', { name })) });
          }}>{say.text('views.delete')}</button>
        </div>
      )}
    </li>
  );
}

function Rename({ view, views, onDone }: { view: BoardView; views: readonly BoardView[]; onDone: () => void }) {
  const say = useSay();
  const { t } = useWords();
  const explain = useProblemText();
  const save = useSaveView();
  const [name, setName] = useState(view.name);
  const input = useRef<HTMLInputElement>(null);
  // The button that was pressed made room for it.
  useEffect(() => input.current?.focus(), []);
  const said = name.trim();
  const wrong = !said ? say.text('views.name.missing') : views.some((other) => other.id !== view.id && other.name === said) ? say.text('views.name.taken') : undefined;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (wrong) return focusFirstWrong(event.currentTarget);
    if (!save.isPending) save.mutate({ ...view, name: said }, { onSuccess: () => { announce(say.text('views.saved', { name: said })); onDone(); } });
  };
  return (
    <form onSubmit={submit} noValidate>
      {save.isError && <p className="refusal" role="alert">{explain(save.error)}</p>}
      <Field label={say.text('views.name')} wrong={wrong}>{(tied) => <input {...tied} value={name} maxLength={BOARD_VIEW_NAME_MAX} autoComplete="off" ref={input} onChange={(e) => setName(e.target.value)} />}</Field>
      <div className="toolbar">
        <SendingButton className="primary" sending={save.isPending}>{t.text('act.save')}</SendingButton>
        <button type="button" onClick={onDone}>{t.text('act.cancel')}</button>
      </div>
    </form>
  );
}
