import type { ReactElement, ReactNode } from 'react';
import type { Field, Question } from '../form/question.js';
import { ErrorSummary, InlineErrors, errorId } from './errors.js';
import { Area, Boxes, DateInputs, Instead, HsInput, PortInput, Select, type Shown, TextInput } from './fields.js';
import { fieldLabel, hintText, questionText } from './labels.js';
import { FORM_ID, Layout } from './layout.js';
import { Steps, type StepsProps } from './steps.js';
import { keepWordsWhole } from './whole-times.js';
import { unitBeside } from './unit-beside.js';

interface QuestionPageProps extends Pick<Shown, 'raw' | 'said' | 'errors' | 'words' | 'items' | 'beside'> {
  readonly question: Question;
  readonly steps: StepsProps;
  /** What this one page shows beside its question: a calculation, a preview. */
  readonly aside?: ReactNode;
}

/** An input with the boxes that may stand for it. */
interface Group { readonly field: Exclude<Field, { type: 'instead' }>; readonly instead: readonly Extract<Field, { type: 'instead' }>[] }

function grouped(fields: readonly Field[]): Group[] {
  const groups: Group[] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (field.type !== 'instead') groups.push({ field, instead: [] });
    else if (last) groups[groups.length - 1] = { ...last, instead: [...last.instead, field] };
  }
  return groups;
}

/** One question, one page, one form (WORDING §4). Complete without JavaScript. */
export function QuestionPage({ question, steps, aside, ...shown }: QuestionPageProps): ReactElement {
  const { words, errors, said } = shown;
  const { t } = words;
  const asked = questionText(question.id, said, words);
  const title = errors.length > 0 ? t.text('form.frame.title_prefix', { title: asked }) : asked;
  return (
    <Layout language={words.language} languages={words.network.languages} title={title} switching="form">
      <Steps {...steps} words={words} />
      <ErrorSummary errors={errors} words={words} />
      <form id={FORM_ID} method="post" noValidate>
        <Asked question={question} asked={asked} shown={{ ...shown, page: question.id }} />
        {aside}
        <div className="go">
          <button className="primary">{t.text('form.frame.continue')}</button>
          <button name="leave" value="yes" className="plain">{t.text('form.frame.leave')}</button>
        </div>
      </form>
    </Layout>
  );
}

/** The question as the label of its only input, or as the legend of all of them. */
function Asked({ question, asked, shown }: { question: Question; asked: string; shown: Shown }): ReactElement {
  const groups = grouped(question.fields);
  const [first] = groups;
  const { words, errors } = shown;
  const hint = hintText(question, shown.said, words);
  const secrecy = groups.some(({ field }) => field.type === 'area');
  const notes = (
    <>
      {hint !== null && <p className="hint" id="hint">{hint}</p>}
      {secrecy && <p className="hint" id="secrecy">{words.t.text('track.classified')}</p>}
    </>
  );
  const noteIds = [hint === null ? null : 'hint', secrecy ? 'secrecy' : null].filter((id) => id !== null);
  if (groups.length === 1 && first && isSingle(first.field)) {
    return (
      <>
        <h1><label htmlFor={first.field.name}>{keepWordsWhole(asked, words.language)}</label></h1>
        {notes}
        <Inputs group={first} shown={{ ...shown, described: noteIds.join(' ') || undefined }} />
      </>
    );
  }
  const unnamed = groups.filter(({ field }) => groups.length === 1 || fieldLabel(question.id, field, words) === null);
  const wrong = unnamed.filter(({ field }) => errors.some((e) => e.input === field.name)).map(({ field }) => errorId(field.name));
  return (
    <fieldset aria-describedby={[...noteIds, ...wrong].join(' ') || undefined}>
      <legend><h1>{keepWordsWhole(asked, words.language)}</h1></legend>
      {notes}
      {groups.map((group) => <Inputs key={group.field.name} group={group} shown={shown} label={groups.length > 1} />)}
    </fieldset>
  );
}

const isSingle = (field: Field): boolean => field.type === 'text' || field.type === 'area' || field.type === 'port' || field.type === 'hs';
const isSet = (field: Field): boolean => field.type === 'date' || field.type === 'radios' || field.type === 'checkboxes';

function Inputs({ group: { field, instead }, shown, label = false }: { group: Group; shown: Shown; label?: boolean }): ReactElement {
  const errors = shown.errors.filter((e) => e.input === field.name || instead.some((i) => i.name === e.input));
  const body = (
    <>
      <InlineErrors errors={errors} words={shown.words} />
      <div className="in">
        <Input field={field} shown={shown} />
        {field.type === 'text' && field.unit === true && <span className="unit">{unitBeside(shown)}</span>}
        {instead.map((i) => <Instead key={i.name} field={i} shown={shown} />)}
      </div>
    </>
  );
  const className = errors.length > 0 ? 'field bad' : 'field';
  const text = label ? fieldLabel(shown.page, field, shown.words) : null;
  if (text === null) return <div className={className}>{body}</div>;
  if (isSet(field)) return <fieldset className={className} aria-describedby={errors.length > 0 ? errorId(field.name) : undefined}><legend>{text}</legend>{body}</fieldset>;
  return <div className={className}><label htmlFor={field.name}>{text}</label>{body}</div>;
}

function Input({ field, shown }: { field: Group['field']; shown: Shown }): ReactElement {
  switch (field.type) {
    case 'radios': case 'checkboxes': return <Boxes field={field} shown={shown} />;
    case 'text': return <TextInput field={field} shown={shown} />;
    case 'area': return <Area field={field} shown={shown} />;
    case 'date': return <DateInputs field={field} shown={shown} />;
    case 'select': return <Select field={field} shown={shown} />;
    case 'hs': return <HsInput field={field} shown={shown} />;
    case 'port': return <PortInput field={field} shown={shown} />;
  }
}
