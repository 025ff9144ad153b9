import { type FormEvent, useState } from 'react';
import { BOARD_VIEW_NAME_MAX, type BoardView } from '#contracts';
import { useBoardViews, useSaveView } from '../data/board-views.js';
import { newId } from '../data/new-id.js';
import { announce, Failed, Field, focusFirstWrong, Loading, SendingButton, useProblemText } from '../parts/index.js';
import { useWords } from '../words.js';
import { OneView } from './one-view.js';
import { SayProvider, useSay } from './say.js';
import './board-menus.css';

/** @property shown what the board shows, as a view keeps it. @property onPicked a view was opened */
interface Props { readonly shown: string; readonly onPicked: () => void }

/** The reader's views: opened, renamed, deleted, and one more. */
export function ViewsPanel(props: Props) {
  return <SayProvider waiting={<Loading rows={2} />}><Views {...props} /></SayProvider>;
}

function Views({ shown, onPicked }: Props) {
  const say = useSay();
  const { t } = useWords();
  const { data, error, refetch } = useBoardViews();
  if (!data) return error ? <Failed error={error} text={say.text('views.error')} onRetry={() => void refetch()} /> : <Loading rows={2} />;
  const views = data.views.toSorted((a, b) => a.name.localeCompare(b.name, t.tag));
  return (
    <>
      {views.length === 0 ? <p className="muted">{say.text('views.none')}</p> : <ul>{views.map((view) => <OneView key={view.id} view={view} views={views} onPicked={onPicked} />)}</ul>}
      <SaveView shown={shown} views={views} />
    </>
  );
}

/** Keeps what is shown, under a name; under the name of another view in its place. */
function SaveView({ shown, views }: { shown: string; views: readonly BoardView[] }) {
  const say = useSay();
  const explain = useProblemText();
  const save = useSaveView();
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const said = name.trim();
  const there = views.find((view) => view.name === said);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setAsked(true);
    if (!said) return focusFirstWrong(event.currentTarget);
    if (save.isPending) return;
    save.mutate({ id: there?.id ?? newId(), name: said, query: shown, first: there?.first ?? false }, { onSuccess: () => { announce(say.text('views.saved', { name: said })); setName(''); setAsked(false); } });
  };
  return (
    <form onSubmit={submit} noValidate>
      {save.isError && <p className="refusal" role="alert">{explain(save.error)}</p>}
      <Field label={say.text('views.name')} hint={say.text('views.hint')} wrong={asked && !said ? say.text('views.name.missing') : undefined}>
        {(tied) => <input {...tied} value={name} maxLength={BOARD_VIEW_NAME_MAX} autoComplete="off" onChange={(e) => setName(e.target.value)} />}
      </Field>
      <SendingButton sending={save.isPending}>{there ? say.text('views.save.again', { name: there.name }) : say.text('views.save')}</SendingButton>
    </form>
  );
}
