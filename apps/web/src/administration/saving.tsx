import { createContext, type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef } from 'react';
import { problemOf } from '../data/problem.js';
import { announce, Field, SendingButton, useProblemText } from '../parts/index.js';
import { faultsByField, faultsOf } from './faults.js';
import { useSay } from './say.js';

type Tied = Parameters<Parameters<typeof Field>[0]['children']>[0];
const FaultsContext = createContext<ReadonlyMap<string, string>>(new Map());

/** A field that knows its place in what is saved, and so what the server found wrong there. */
export function At({ at, label, hint, children }: { at: string; label: string; hint?: string; children: (tied: Tied) => ReactNode }) {
  return <Field label={label} hint={hint} wrong={useContext(FaultsContext).get(at)}>{children}</Field>;
}

/** A sentence about a group of fields; the group's first control is where the reader is brought. */
export const useFault = (at: string): string | undefined => useContext(FaultsContext).get(at);

interface SavingProps {
  readonly error: Error | null;
  readonly pending: boolean;
  /** What the body carries the form's values in, such as `/roster`. */
  readonly under?: string;
  readonly label: string;
  /** Sends what is typed over `latest`: what stands there by now, or what was seen. */
  readonly onSave: (over: 'seen' | 'latest') => void;
  /** Drops what is typed. */
  readonly onDrop: () => void;
  readonly onCancel?: (() => void) | undefined;
  readonly readOnly?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A form that is saved as a whole. What the server refused stands at its field, the reader is brought to the first one, and
 * nothing that was typed is lost: not by a fault, not by silence, not by somebody else's save, which is put to a choice.
 */
export function Saving({ error, pending, under = '', label, onSave, onDrop, onCancel, readOnly = false, className = '', children }: SavingProps) {
  const form = useRef<HTMLFormElement>(null);
  const faults = useMemo(() => faultsByField(faultsOf(problemOf(error)), under), [error, under]);
  useEffect(() => { if (error) bringTo(form); }, [error]);
  return (
    <FaultsContext value={faults}>
      <form ref={form} className={`form wide ${className}`} noValidate onSubmit={(e) => { e.preventDefault(); if (!pending) onSave('seen'); }}>
        {error && <Refused error={error} count={faults.size} onDrop={onDrop} onOver={() => onSave('latest')} />}
        <fieldset className="whole" disabled={readOnly}>{children}</fieldset>
        {!readOnly && <div className="toolbar"><SendingButton className="primary" sending={pending}>{label}</SendingButton>{onCancel && <Cancel onPress={onCancel} />}</div>}
      </form>
    </FaultsContext>
  );
}

const Cancel = ({ onPress }: { onPress: () => void }) => <button type="button" onClick={onPress}>{useSay().text('save.cancel')}</button>;

function bringTo(form: RefObject<HTMLFormElement | null>): void {
  requestAnimationFrame(() => {
    const place = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]') ?? form.current?.querySelector<HTMLElement>('.refusal');
    place?.focus();
  });
}

function Refused({ error, count, onDrop, onOver }: { error: Error; count: number; onDrop: () => void; onOver: () => void }) {
  const say = useSay();
  const explain = useProblemText();
  const code = problemOf(error)?.code;
  if (count > 0) return <Places error={error} count={count} />;
  return (
    <div className="refusal" role="alert" tabIndex={-1}>
      <p><b>{explain(error)}</b></p>
      <p>{say.text('save.keep')}</p>
      {code === 'stale-save' && (
        <div className="toolbar">
          <button type="button" onClick={onDrop}>{say.text('save.load')}</button>
          <button type="button" onClick={onOver}>{say.text('save.over')}</button>
        </div>
      )}
    </div>
  );
}

/** All that is wrong in one place, for whoever looks at the head of the form first. */
function Places({ error, count }: { error: Error; count: number }) {
  const say = useSay();
  return (
    <div className="refusal" role="alert" tabIndex={-1}>
      <p><b>{say.text('save.refused', { count })}</b></p>
      <ul>{[...new Set(faultsOf(problemOf(error)).map((e) => e.message))].map((message) => <li key={message}>{message}</li>)}</ul>
    </div>
  );
}

/** After a save: said to screen readers, and shown where the form stood. */
export function Done({ text }: { text: string | null }) {
  useEffect(() => { if (text !== null) announce(text); }, [text]);
  return text === null ? null : <p className="done">{text}</p>;
}
