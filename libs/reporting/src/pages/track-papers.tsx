import { FILE_ENDINGS, FILE_MAX_BYTES, type Paper, shownName } from '#contracts';
import type { WordingKey } from '#wording';
import type { ReactElement } from 'react';
import { InlineErrors, errorId } from './errors.js';
import { capitals } from './labels.js';
import { FORM_ID, Said } from './layout.js';
import { PAPERS, type TrackPageProps } from './track-boxes.js';

/** The input for a file, under which is said what was wrong with the last one. */
export const FILE_INPUT = 'file';
/** More papers than so many are folded, but for the newest. */
const FOLDED_FROM = 5;
const OPEN = 3;
const MAX_MB = FILE_MAX_BYTES / 1024 / 1024;

/** What may be wrong with a file, by the name that stands in the page's address, and the words for it. */
const FAULTS = {
  'none': 'track.papers.error.none', 'name': 'track.papers.error.name', 'too-large': 'problem.too-large.detail', 'too-many-files': 'problem.too-many-files.title', 'file-empty': 'problem.file-empty.title',
  'file-not-taken': 'problem.file-not-taken.title', 'file-refused': 'problem.file-refused.title', 'file-unchecked': 'problem.file-unchecked.title', 'files-off': 'problem.files-off.title', 'unavailable': 'problem.unavailable.detail',
} as const satisfies Readonly<Record<string, WordingKey>>;
export type PaperFault = keyof typeof FAULTS;
export const isPaperFault = (code: unknown): code is PaperFault => typeof code === 'string' && Object.hasOwn(FAULTS, code);

/** The error that a page shows for a fault. */
export const paperError = (fault: PaperFault) => ({ input: FILE_INPUT, say: FAULTS[fault], values: { limit: `${MAX_MB} MB` } });

const [ALLOW, DISALLOW] = ['allow-paper-', 'disallow-paper-'];
/** What a button beside a paper says; null for a button of another part of the page. */
export function paperConsentOf(send: string): { id: string; given: boolean } | null {
  const start = [ALLOW, DISALLOW].find((word) => send.startsWith(word));
  return start === undefined ? null : { id: send.slice(start.length), given: start === ALLOW };
}

/** A company's papers, and the form with which it adds one: apart from the page's other form, since a file goes another way. */
export function Papers(props: TrackPageProps): ReactElement | null {
  const { tracked: { papers }, words: { t, homeOffice }, path, errors } = props;
  if (papers === null) return null;
  const own = errors.filter((e) => e.input === FILE_INPUT);
  const described = [`${FILE_INPUT}-hint`, ...(own.length > 0 ? [errorId(FILE_INPUT)] : [])].join(' ');
  return (
    <section className="gap" aria-labelledby={PAPERS}>
      <h2 id={PAPERS}>{t.text('track.papers.title')}</h2>
      {papers.length === 0 ? <p>{t.text('track.papers.none')}</p> : <Listed papers={papers.toReversed()} {...props} />}
      <form className={own.length > 0 ? 'field bad noprint' : 'field noprint'} method="post" action={`${path}/papers`} encType="multipart/form-data" noValidate>
        <p className="hint" id={`${FILE_INPUT}-hint`}>{t.text('track.papers.hint', { maxMb: MAX_MB, homeOffice })}</p>
        <p className="hint">{t.text('track.papers.secrecy')}</p>
        <label htmlFor={FILE_INPUT}>{t.text('track.papers.choose')}</label>
        <InlineErrors errors={own} words={props.words} />
        <input type="file" id={FILE_INPUT} name={FILE_INPUT} accept={FILE_ENDINGS.join(',')} aria-describedby={described} {...(own.length > 0 ? { 'aria-invalid': true } : {})} />
        <div className="go"><button className="second">{t.text('track.papers.send')}</button></div>
      </form>
    </section>
  );
}

/** The newest papers, and the rest of many folded behind their number; a printed page has them all. */
function Listed({ papers, ...props }: TrackPageProps & { papers: readonly Paper[] }): ReactElement {
  const open = papers.length > FOLDED_FROM ? OPEN : papers.length;
  const rows = (some: readonly Paper[]): ReactElement => <dl className="answers acts">{some.map((paper) => <Row key={paper.id} paper={paper} {...props} />)}</dl>;
  return (
    <>
      {rows(papers.slice(0, open))}
      {papers.length > open && <details><summary>{props.words.t.text('track.papers.more', { count: papers.length - open })}</summary>{rows(papers.slice(open))}</details>}
    </>
  );
}

function Row({ paper: { id, name, size, at, consent, given, list }, path, words: { t, f, place, otherSide, homeOffice } }: TrackPageProps & { paper: Paper }): ReactElement {
  const stands = consent === null ? t.text('track.papers.consent.none', { otherSide }) : t.text(consent.given ? 'track.papers.consent.agreed' : 'track.papers.consent.withdrawn', { otherSide, when: f.dateTime(consent.at, place) });
  const agree = consent?.given !== true;
  return (
    <div>
      <dt id={`paper-${id}`}><a href={`${path}/papers/${id}`} download><Said>{shownName(name)}</Said></a></dt>
      <dd>
        <span className="value">{t.text('track.papers.added', { when: f.dateTime(at, place), size: f.bytes(size) })}</span>
        {list && <span className="value">{capitals(list.taken_up_at === null ? t.text('track.papers.list.waits', { homeOffice }) : t.text('track.papers.list.taken', { homeOffice, when: f.dateTime(list.taken_up_at, place) }))}</span>}
        <span className="hint value">{stands}</span>
        {given.map((g) => <span key={g.at} className="hint value">{t.text(g.redacted ? 'track.papers.given.redacted' : 'track.papers.given', { otherSide, when: f.dateTime(g.at, place) })}</span>)}
      </dd>
      <dd className="change">
        <button className="plain" form={FORM_ID} name="send" value={(agree ? ALLOW : DISALLOW) + id} aria-describedby={`paper-${id}`}>{t.text(agree ? 'track.papers.agree' : 'track.papers.withdraw')}</button>
      </dd>
    </div>
  );
}
