import { UNITS } from '#contracts';
import { LANGUAGES, portLabel } from '#domain';
import type { ReactElement } from 'react';
import { type ItemNames, findItem, itemLabel, similarItems } from '../form/find-item.js';
import { type Field, type FormError, HS_CHOSEN, type ListName, type PageId, type Said } from '../form/question.js';
import { type Raw, all, one } from '../form/raw.js';
import { errorId } from './errors.js';
import { insteadLabel, optionLabel } from './labels.js';
import type { Words } from './words.js';

/** What an input needs beside its own definition. */
export interface Shown {
  readonly page: PageId;
  readonly raw: Raw;
  readonly said: Said;
  readonly errors: readonly FormError[];
  readonly words: Words;
  /** Goods that can be searched by words. */
  readonly items?: ItemNames;
  /** What stands beside one of several choices, by the choice. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Ids of the texts that describe the whole page, for inputs that stand alone on it. */
  readonly described?: string | undefined;
}
type Of<T extends Field['type']> = Extract<Field, { type: T }>;

const errorsOf = ({ errors }: Shown, name: string): boolean => errors.some((e) => e.input === name);

/** Ties an input to its error and, where it stands alone, to the page's hint. */
function described(shown: Shown, name: string): { 'aria-invalid'?: true; 'aria-describedby'?: string } {
  const ids = [shown.described, errorsOf(shown, name) ? errorId(name) : undefined].filter((id) => id !== undefined).join(' ');
  return { ...(errorsOf(shown, name) ? { 'aria-invalid': true } : {}), ...(ids ? { 'aria-describedby': ids } : {}) };
}

/** Radios and checkboxes. The first box has the field's name as its id, so that the error summary's link lands on it. */
export function Boxes({ field, shown }: { field: Of<'radios' | 'checkboxes'>; shown: Shown }): ReactElement {
  const options = typeof field.options === 'function' ? field.options(shown.said) : field.options;
  const chosen = all(shown.raw, field.name);
  const type = field.type === 'radios' ? 'radio' : 'checkbox';
  return (
    <div className="boxes">
      {options.map((option, i) => <Box key={option} id={i === 0 ? field.name : `${field.name}-${i + 1}`} type={type} field={field} option={option} checked={chosen.includes(option)} shown={shown} />)}
    </div>
  );
}

function Box({ id, type, field, option, checked, shown }: { id: string; type: 'radio' | 'checkbox'; field: Of<'radios' | 'checkboxes'>; option: string; checked: boolean; shown: Shown }): ReactElement {
  const beside = shown.beside?.[option];
  return (
    <>
      <label className="box">
        <input type={type} id={id} name={field.name} value={option} defaultChecked={checked} {...(beside === undefined ? {} : { 'aria-describedby': `${id}-beside` })} />
        <span>{optionLabel(shown.page, option, shown.words)}</span>
      </label>
      {beside !== undefined && <p className="hint" id={`${id}-beside`}>{beside}</p>}
    </>
  );
}

export function TextInput({ field, shown }: { field: Of<'text'>; shown: Shown }): ReactElement {
  const type = field.mode === 'tel' || field.mode === 'email' ? field.mode : 'text';
  const decimal = field.mode === 'numeric' || field.mode === 'decimal' ? { inputMode: field.mode } : {};
  return (
    <input
      id={field.name} name={field.name} type={type} className={field.width} defaultValue={one(shown.raw, field.name)} dir="auto" spellCheck={false}
      autoComplete={field.complete ?? 'off'} {...decimal} {...described(shown, field.name)}
    />
  );
}

export const Area = ({ field, shown }: { field: Of<'area'>; shown: Shown }): ReactElement => (
  <textarea id={field.name} name={field.name} rows={field.rows} defaultValue={one(shown.raw, field.name)} dir="auto" {...described(shown, field.name)} />
);

/** A text input with the network's ports to choose from, by name and code; what is typed is found on the server. */
export function PortInput({ field, shown }: { field: Of<'port' | 'hs'>; shown: Shown }): ReactElement {
  const { network, language } = shown.words;
  return (
    <>
      <input
        id={field.name} name={field.name} type="text" className="long" list="ports" defaultValue={one(shown.raw, field.name)} dir="auto" spellCheck={false}
        autoComplete="off" {...described(shown, field.name)}
      />
      <datalist id="ports">{network.ports.map((port) => <option key={port.code} value={portLabel(port, language)} />)}</datalist>
    </>
  );
}

/**
 * A text input for a code of goods, with those that have an everyday name to choose from: by code, and by their names in every
 * language. Goods that a typed word may mean are offered below it as boxes, one of which can be chosen without a program.
 */
export function HsInput({ field, shown }: { field: Of<'port' | 'hs'>; shown: Shown }): ReactElement {
  const { language, t } = shown.words;
  const items: ItemNames = shown.items ?? new Map();
  const typed = one(shown.raw, field.name);
  const offered = findItem(typed, items) === null ? similarItems(typed, items) : [];
  return (
    <>
      <input
        id={field.name} name={field.name} type="text" className="long" list="items" defaultValue={typed} dir="auto" spellCheck={false}
        autoComplete="off" {...described(shown, field.name)}
      />
      <datalist id="items">{[...items].map(([code, names]) => <option key={code} value={itemLabel(code, names, language)} label={LANGUAGES.map((l) => names[l]).join(' · ')} />)}</datalist>
      {offered.length > 0 && (
        <fieldset className="boxes">
          <legend>{t.text('form.hs.offered')}</legend>
          {offered.map((code) => {
            const names = items.get(code);
            return names && (
              <label key={code} className="box">
                <input type="radio" name={HS_CHOSEN} value={code} defaultChecked={one(shown.raw, HS_CHOSEN) === code} />
                <span>{itemLabel(code, names, language)}</span>
              </label>
            );
          })}
        </fieldset>
      )}
    </>
  );
}

function listed(list: ListName, { network, language, t }: Words): readonly (readonly [string, string])[] {
  switch (list) {
    case 'countries': return network.countries.map((c) => [c.code, c.name[language]]);
    case 'units': return UNITS.map((unit) => [unit, t.label(`unit.${unit}`)]);
    case 'languages': return network.languages.map((l) => [l, t.text(`language.${l}`)]);
  }
}

export const Select = ({ field, shown }: { field: Of<'select'>; shown: Shown }): ReactElement => (
  <select id={field.name} name={field.name} defaultValue={one(shown.raw, field.name)} {...described(shown, field.name)}>
    <option value="">{shown.words.t.text('form.frame.select')}</option>
    {listed(field.list, shown.words).map(([value, name]) => <option key={value} value={value}>{name}</option>)}
  </select>
);

/** Year, month and day in the order of the language; the first of them takes the field's name as its id. */
export function DateInputs({ field, shown }: { field: Of<'date'>; shown: Shown }): ReactElement {
  const { t, language } = shown.words;
  const order = language === 'en' ? (['day', 'month', 'year'] as const) : (['year', 'month', 'day'] as const);
  return (
    <div className="date">
      {order.map((part, i) => {
        const name = `${field.name}-${part}`;
        const id = i === 0 ? field.name : name;
        return (
          <div key={part}>
            <label htmlFor={id}>{t.label(`form.frame.${part}`)}</label>
            <input id={id} name={name} type="text" inputMode="numeric" className={part} defaultValue={one(shown.raw, name)} autoComplete="off" {...described(shown, field.name)} />
          </div>
        );
      })}
    </div>
  );
}

/** The box beside a field: what is not known, or is not there. */
export const Instead = ({ field, shown }: { field: Of<'instead'>; shown: Shown }): ReactElement => (
  <label className="box">
    <input type="checkbox" id={field.name} name={field.name} value="yes" defaultChecked={one(shown.raw, field.name) !== ''} />
    <span>{insteadLabel(shown.page, field, shown.words)}</span>
  </label>
);
