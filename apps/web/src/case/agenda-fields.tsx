import { type CaseView, LINE_MAX } from '#contracts';
import { type Translator, isPhrase } from '#wording';
import { useCaseList } from '../data/cases.js';
import { useSession } from '../data/session.js';
import { Field } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { neededLanguages } from './consultation-view.js';
import { Select } from './fields.js';
import { readPhrase } from './phrases.js';
import { type AgendaItem, IN_BOTH } from './sitting-draft.js';
import { useSittingWords } from './sitting-words.js';
import { readerOf, useTranslator } from './use-phrases.js';

/** Points of one agenda that the service takes (contracts: `agenda`). */
const ITEMS_MAX = 20;
/** Other cases that can be chosen: an agenda names some, and a board may have thousands. */
const CASES_SHOWN_MAX = 100;

interface Props { readonly view: CaseView; readonly items: readonly AgendaItem[]; readonly onChange: (next: AgendaItem[]) => void; readonly wrong: string | null }

/** The points of an agenda: in own words, or taken from the case and from other cases that every side here was told of. */
export function AgendaFields({ view, items, onChange, wrong }: Props) {
  const { t } = useWords();
  const say = useSittingWords();
  const known = usePoints(view);
  const add = (key: string): void => {
    const point = known.find((one) => one.key === key);
    if (key !== '') onChange([...items, point ? { text: point.text.slice(0, LINE_MAX), case: point.case } : { text: '', case: null }]);
  };
  return (
    <fieldset className="field" data-wrong={wrong !== null || undefined}>
      <legend>{say.label('sitting.agenda')}</legend>
      {wrong !== null && <p className="wrong">{wrong}</p>}
      {items.map((item, i) => (
        <div key={i} className="point">
          <Field label={`${say.text('confirm.propose-date.item', { n: i + 1 })}${item.case === null ? '' : ` · ${item.case}`}`}>
            {(tied) => <input {...tied} type="text" maxLength={LINE_MAX} value={item.text} aria-invalid={wrong !== null && item.text.trim() === '' ? true : undefined} onChange={(event) => onChange(items.map((other, n) => (n === i ? { ...other, text: event.target.value } : other)))} />}
          </Field>
          <button type="button" className="plain" onClick={() => onChange(items.filter((_, n) => n !== i))}>{say.text('confirm.propose-date.remove', { n: i + 1 })}</button>
        </div>
      ))}
      {items.length < ITEMS_MAX && <Select label={say.text('confirm.propose-date.add')} value="" onChange={add} options={[{ value: 'own', label: say.label('confirm.propose-date.own') }, ...known.filter((one) => !items.some((item) => item.text === one.text)).map(({ key, label }) => ({ value: key, label }))]} />}
      <p className="hint">{t.text('secrecy')}</p>
    </fieldset>
  );
}

interface Point extends AgendaItem { readonly key: string; readonly label: string }

/** What may be talked about: what the case asks for, its open questions, and other cases. Fixed words stand in the languages of both who read them. */
function usePoints(view: CaseView): Point[] {
  const { t } = useWords();
  const say = useSittingWords();
  const names = useNames();
  const session = useSession();
  const board = useCaseList(null);
  const other = useTranslator(neededLanguages(view, session).find((l) => l !== t.language) ?? t.language);
  const inAll = (one: (words: Translator) => string): string => [...new Set([t, ...(other ? [other] : [])].map(one))].join(IN_BOTH);
  const help = view.facts.find((fact) => fact.field === 'help')?.value;
  const asked = Array.isArray(help) ? (help as readonly string[]).map((code) => ({ key: `help ${code}`, text: inAll((words) => words.text(`form.help.option.${code}` as 'form.help.option.release')), case: null })) : [];
  const questions = view.messages.flatMap(({ id, question, body, tlp }) => {
    // Words for recipients only are no point of an agenda, which everybody of a side reads.
    if (question !== 'open' || body === null || tlp === 'RED') return [];
    const read = (words: Translator): string => ('phrase' in body ? (isPhrase(body.phrase) ? readPhrase(words, body.phrase, body.values, readerOf(session, names.own, words.language)) : body.phrase) : body.text);
    return [{ key: `question ${id}`, text: inAll(read), case: null }];
  });
  const sides = view.line.sides.filter((s) => s.told_at !== null).map((s) => s.side);
  const lines = Object.values(board.data?.lines ?? {}).filter((line) => line.reference !== view.line.reference && line.state !== 'closed' && sides.every((side) => line.sides.some((s) => s.side === side && s.told_at !== null)));
  const cases = lines.sort((a, b) => b.updated_at.localeCompare(a.updated_at)).slice(0, CASES_SHOWN_MAX).map((line) => ({ key: `case ${line.reference}`, text: inAll((words) => words.label(`kind.${line.kind}`)), case: line.reference, goods: names.goods(line) }));
  return [
    ...[...asked, ...questions].map((point) => ({ ...point, label: point.text })),
    ...cases.map(({ goods, ...point }) => ({ ...point, label: [say.text('confirm.propose-date.case', { reference: point.case }), ...(goods === null ? [] : [goods])].join(' · ') })),
  ];
}
