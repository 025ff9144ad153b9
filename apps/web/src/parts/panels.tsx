import { type ReactNode, useRef } from 'react';
import { problemOf } from '../data/problem.js';
import { useTitle } from '../shell/use-title.js';
import { useWords } from '../words.js';
import { useKeptPlace } from './kept-place.js';
import { useProblemText } from './problem-text.js';

/** What a panel is called that is a page's only content: its heading, for whoever goes by headings. */
interface Whole { readonly title?: string | undefined }

const Heading = ({ title }: Whole) => (title === undefined ? null : <PageTitle title={title} />);

/** A page that is nothing else yet names the tab too: it would keep the name of the page before. */
function PageTitle({ title }: { title: string }) {
  useTitle(title);
  return <h1 className="unseen">{title}</h1>;
}

/** Something is on its way. Shown as the shape of what comes, so that nothing jumps when it arrives. */
export function Loading({ title, text, rows = 5 }: Whole & { text?: string; rows?: number }) {
  const { t } = useWords();
  return (
    <div className="panel loading" aria-busy="true">
      <Heading title={title} />
      <p role="status">{text ?? t.text('con.loading')}</p>
      <div aria-hidden="true">{Array.from({ length: rows }, (_, n) => <span key={n} className="bone" />)}</div>
    </div>
  );
}

/** Nothing here, said as a fact; `children` may offer a way on. */
export function Empty({ title, text, children }: Whole & { text: string; children?: ReactNode }) {
  return <div className="panel empty"><Heading title={title} /><p>{text}</p>{children}</div>;
}

/** It could not be loaded: why, what to do, and the duty line in the words themselves. */
export function Failed({ title, error, text, onRetry }: Whole & { error: unknown; text?: string | undefined; onRetry?: (() => void) | undefined }) {
  const { t } = useWords();
  const explain = useProblemText();
  return (
    <div className="panel failed" role="alert">
      <Heading title={title} />
      <p><b>{text ?? t.text('con.failed')}</b></p>
      {problemOf(error) && <p className="muted">{explain(error)}</p>}
      {onRetry && <button type="button" onClick={onRetry}>{t.text('act.retry')}</button>}
    </div>
  );
}

/** A line across the page that stays until its cause is gone. */
export function Notice({ tone, children }: { tone: 'info' | 'warn' | 'bad'; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useKeptPlace(place);
  return <div ref={place} className="notice" data-tone={tone}>{children}</div>;
}

/** Buttons in a row, the primary one first. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return <div className="toolbar" role="group" aria-label={label}>{children}</div>;
}
