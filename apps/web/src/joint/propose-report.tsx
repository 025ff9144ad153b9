import { type FormEvent, useId, useState } from 'react';
import type { JointQuestion, JointReports } from '#contracts';
import { KINDS, ON_TARGET_PERCENT, WATCH_PERCENT } from '#domain';
import { haveChanged, useJointPreview, useProposeJoint } from '../data/joint-reports.js';
import { refusedFields } from '../data/problem.js';
import { useMay } from '../data/session.js';
import { useSay } from '../figures/say.js';
import { isReversed } from '../history/filters.js';
import { useFollowedForm } from '../history/followed-form.js';
import { announce, Failed, Field, focusFirstWrong, Loading, Notice, TwoStep } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { ChangedSince } from './changed-since.js';
import { JointTables } from './joint-tables.js';
import type { JointSearch } from './joint-search.js';

interface Props { readonly data: JointReports; readonly question: JointQuestion | null; readonly search: JointSearch; readonly onAsk: (search: JointSearch) => void; readonly onProposed: (id: string) => void }

/** A period is chosen, what one's own side would state is read, and then it is proposed. */
export function ProposeReport({ data, question, search, onAsk, onProposed }: Props) {
  const say = useSay();
  const names = useNames();
  const { f } = useWords();
  const may = useMay();
  const side = names.sideNamed(names.own);
  if (!may('agree-joint-reports')) return null;
  const asked = data.networks.find(({ id }) => id === search.network) ?? (search.network === undefined ? data.networks[0] : undefined);
  const shown = asked ?? data.networks[0];
  const waits = data.reports.some(({ state, question: { network } }) => state === 'proposed' && network === asked?.id);
  return (
    <section className="joint-new" aria-labelledby="joint-new">
      <h2 id="joint-new">{say.text('figures.joint.new')}</h2>
      {waits ? <p className="small muted">{say.text('figures.joint.new.waits')}</p> : shown && <p className="small muted">{say.text('figures.joint.new.hint', { side, last: f.day(shown.last_day) })}</p>}
      {!asked && search.network !== undefined && <Notice tone="warn"><span role="status">{say.text('figures.joint.new.no_network', { side })}</span></Notice>}
      <QuestionForm data={data} search={search} onAsk={onAsk} show={say.text('figures.joint.new.show', { side })} />
      {question && asked && (question.to > asked.last_day ? <NotOver question={question} last={asked.last_day} onUntil={(to) => onAsk({ ...search, to })} /> : <Preview question={question} side={side} waits={waits} onProposed={onProposed} />)}
    </section>
  );
}

/** A period that is not over, as an address from elsewhere may name it: what is wrong, and the same one as far as it is over. */
function NotOver({ question: { from, to }, last, onUntil }: { question: JointQuestion; last: string; onUntil: (last: string) => void }) {
  const say = useSay();
  const { f } = useWords();
  return (
    <Notice tone="warn">
      <span role="status">{say.text('figures.joint.new.not_over', { to: f.day(to), last: f.day(last) })}</span>
      {from <= last && <button type="button" onClick={() => onUntil(last)}>{say.text('figures.joint.new.until', { from: f.day(from), last: f.day(last) })}</button>}
    </Notice>
  );
}

function QuestionForm({ data: { networks }, search, onAsk, show }: { data: JointReports; search: JointSearch; onAsk: (search: JointSearch) => void; show: string }) {
  const say = useSay();
  const { t } = useWords();
  const id = useId();
  const chosen = networks.find((n) => n.id === search.network) ?? networks[0];
  const [wrong, setWrong] = useState<Readonly<Record<'from' | 'to', 'err.day_missing' | 'history.filter.reversed' | null>>>({ from: null, to: null });
  const form = useFollowedForm({ ...search, network: chosen?.id }, chosen?.id);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const next = Object.fromEntries([...new FormData(event.currentTarget)].filter(([, value]) => value !== '')) as JointSearch;
    const faults = { from: next.from === undefined ? 'err.day_missing' : null, to: next.to === undefined ? 'err.day_missing' : isReversed(next) ? 'history.filter.reversed' : null } as const;
    setWrong(faults);
    if (faults.from ?? faults.to) focusFirstWrong(event.currentTarget);
    else onAsk(next);
  };
  const choice = (name: string, label: string, value: string | undefined, options: readonly (readonly [string, string])[], any: boolean): React.ReactNode => (
    <div className="field"><label htmlFor={id + name}>{label}</label>
      <select id={id + name} name={name} defaultValue={value ?? ''}>{any && <option value="">{t.label('history.filter.any')}</option>}{options.map(([v, l]) => <option key={v} value={v}>{l}</option>)}</select></div>
  );
  const dayOf = (name: 'from' | 'to'): React.ReactNode => (
    <Field label={t.label(`history.filter.${name}`)} wrong={wrong[name] === null ? undefined : t.text(wrong[name])}>{(tied) => <input {...tied} name={name} type="date" max={chosen?.last_day} defaultValue={search[name] ?? ''} />}</Field>
  );
  return (
    <form className="filters sheet" ref={form} onSubmit={submit} noValidate>
      {choice('network', say.label('figures.network'), chosen?.id, networks.map((n) => [n.id, n.name[t.language]]), false)}
      {dayOf('from')}{dayOf('to')}
      {choice('kind', t.label('history.filter.kind'), search.kind, KINDS.map((k) => [k, t.label(`kind.${k}`)]), true)}
      {choice('channel', t.label('history.filter.channel'), search.channel, Object.entries(chosen?.channels ?? {}).map(([code, name]) => [code, name[t.language]]), true)}
      <div className="toolbar"><button type="submit">{show}</button></div>
    </form>
  );
}

function Preview({ question, side, waits, onProposed }: { question: JointQuestion; side: string; waits: boolean; onProposed: (id: string) => void }) {
  const say = useSay();
  const { data, error, refetch } = useJointPreview(question);
  const propose = useProposeJoint();
  const wrong = Object.values(refusedFields(error));
  // Asked once more it would be refused once more.
  if (!data && wrong.length > 0) return <Notice tone="warn"><span role="alert">{wrong.join(' ')}</span></Notice>;
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading text={say.text('figures.loading')} />;
  return (
    <>
      <header className="history-head">
        <div><h3>{say.text('figures.joint.preview', { side })}</h3><p className="small muted">{say.text('figures.joint.preview.hint')}</p></div>
        {!waits && (
          <TwoStep label={say.text('figures.joint.propose')} primary title={say.text('figures.joint.propose.title')} confirm={say.text('figures.joint.propose.submit')} sending={propose}
            onConfirm={(close) => propose.mutate({ ...question, seen: data.digest }, { onSuccess: ({ report }) => { close(); announce(say.text('figures.joint.done')); onProposed(report.id); }, onError: (refused) => { if (haveChanged(refused)) close(); } })}>
            <p>{say.text('figures.joint.propose.text', { side })}</p>
          </TwoStep>
        )}
      </header>
      <ChangedSince error={propose.error} />
      <JointTables network={data.network} stated={[data]} newest={data} />
      <p className="small muted">{say.text('figures.marks', { low: WATCH_PERCENT, high: ON_TARGET_PERCENT })}</p>
    </>
  );
}
