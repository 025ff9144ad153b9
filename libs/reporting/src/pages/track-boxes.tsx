import type { TrackedReport } from '#contracts';
import type { Consent } from '#domain';
import type { ReactElement } from 'react';
import type { FormError } from '../form/question.js';
import { type Raw, one } from '../form/raw.js';
import { InlineErrors, errorId } from './errors.js';
import { Said } from './layout.js';
import { type Words, atStart } from './words.js';

/** Name of the box in which a company adds facts; answers to questions are in boxes named by the question. */
export const FACTS = 'facts';
/** Id of the part in which a company says what may be given, and name under which a refused change is shown; no input has it. */
export const CONSENT = 'consent';
/** Id of the row of one consent in it. */
export const consentId = (consent: Consent): string => `${CONSENT}-${consent}`;
/** Id of the part in which a company adds papers. */
export const PAPERS = 'papers';
export const boxName = (subject: string): string => `text-${subject}`;

/** What a page may just have sent. */
export const SENT = ['reply', 'facts', 'agreed', 'withdrawn', 'paper', 'confirm', 'send-code', 'stop', 'verdict'] as const;
export type Sent = (typeof SENT)[number];

export interface TrackPageProps {
  /** Address of this page, for the links and forms that lead elsewhere. */
  readonly path: string;
  /** The whole of it, for the printed page. */
  readonly url: string;
  /** When the page was made, epoch milliseconds: what is printed says of when it is. */
  readonly now: number;
  readonly tracked: TrackedReport;
  /** Whether its address was confirmed, and when (epoch milliseconds); null where no mail goes out of this service. */
  readonly mail: { readonly confirmed_at: number | null } | null;
  readonly words: Words;
  /** What was typed and not yet sent. */
  readonly raw: Raw;
  readonly errors: readonly FormError[];
  /** What was just sent. */
  readonly sent: Sent | null;
}

/** One question from the company's own government, with the box for its answer. */
export function OpenQuestion({ question, ...props }: TrackPageProps & { question: TrackedReport['questions'][number] }): ReactElement {
  const { words: { t, f, place, homeOffice }, tracked: { papers } } = props;
  return (
    <section className="asked" aria-labelledby={`q-${question.id}`}>
      <h2 id={`q-${question.id}`}>{t.text('track.question', { homeOffice })}</h2>
      <p className="hint">{t.text('track.question.asked', { when: f.dateTime(question.asked_at, place) })}</p>
      <p><Said>{question.text}</Said></p>
      <AboutConsent consent={question.consent} {...props} />
      {papers !== null && <p className="noprint">{t.text('track.reply.papers')} <a href={`#${PAPERS}`}>{t.text('track.reply.papers.link')}</a></p>}
      <label className="noprint" htmlFor={boxName(question.id)}>{t.text('track.reply')}</label>
      <Box subject={question.id} send={t.text('track.reply.send')} {...props} />
    </section>
  );
}

/** Where a question about what may be given is answered: by the consent itself, or in words where it is none. */
function AboutConsent({ consent, tracked: { consents }, words: { t, otherSide } }: TrackPageProps & { consent: Consent | null }): ReactElement | null {
  if (!consents.some(({ counts, now }) => counts && !now?.given)) return null;
  const said = consent === null ? t.text('track.reply.consents', { otherSide }) : t.text('track.reply.consent', { field: t.text(`form.consent.option.${consent}`) });
  return <p className="noprint">{atStart(said)} <a href={`#${consent === null ? CONSENT : consentId(consent)}`}>{t.text('track.reply.consent.link')}</a></p>;
}

/** A box to write in, with its own button: only what its button belongs to is sent, the rest stays on the page. */
export function Box({ subject, send, hint, raw, errors, words }: TrackPageProps & { subject: string; send: string; hint?: string }): ReactElement {
  const name = boxName(subject);
  const own = errors.filter((e) => e.input === name);
  const ids = [hint ? `${name}-hint` : null, own.length > 0 ? errorId(name) : null].filter((id) => id !== null).join(' ');
  return (
    <div className={own.length > 0 ? 'field bad noprint' : 'field noprint'}>
      {hint && <p className="hint" id={`${name}-hint`}>{hint}</p>}
      <p className="hint">{atStart(words.t.text('track.reads', { homeOffice: words.homeOffice, otherSide: words.otherSide }))}</p>
      <InlineErrors errors={own} words={words} />
      <textarea id={name} name={name} rows={4} dir="auto" defaultValue={one(raw, name)} {...(ids ? { 'aria-describedby': ids } : {})} {...(own.length > 0 ? { 'aria-invalid': true } : {})} />
      <div className="go"><button className="second" name="send" value={subject}>{send}</button></div>
    </div>
  );
}
