import type { ReactElement } from 'react';
import type { PageState } from '../form/interview.js';
import type { SectionId } from '../form/question.js';
import type { Words } from './words.js';

/** Where a page stands: what was before it, which part of the form it is in, and when the draft was last kept. */
export interface StepsProps {
  readonly back: string;
  readonly section: SectionId | 'check';
  /** Null for a page that only some companies are asked: it belongs to the one before. */
  readonly n: number | null;
  readonly total: number;
  /** Epoch milliseconds; null when nothing was kept yet. */
  readonly saved_at: number | null;
}

export function Steps({ back, section, n, total, saved_at, words: { t, f, place } }: StepsProps & { words: Words }): ReactElement {
  const name = t.text(`form.section.${section}`);
  return (
    <div className="steps">
      <a href={back}><span aria-hidden="true">←&nbsp;</span>{t.text('form.frame.back')}</a>
      <span>{n !== null && total > 1 ? t.text('form.frame.progress', { section: name, n, total }) : name}</span>
      {saved_at !== null && <span className="saved">{t.text('form.frame.saved', { time: f.time(saved_at, place.zone), city: place.city })}</span>}
    </div>
  );
}

/** Place of a page within its section. What comes of an answer in it is not counted, so that none changes the total: such a page has the number of the one that it belongs to. The company's part in the trade is known before. */
export function stepOf(pages: readonly PageState[], page: PageState): Pick<StepsProps, 'section' | 'n' | 'total'> {
  const inSection = pages.filter((p) => p.question.section === page.question.section);
  const always = (some: readonly PageState[]): number => some.filter((p) => p.question.applies === undefined && p.state !== 'skipped').length;
  return { section: page.question.section, n: Math.max(1, always(inSection.slice(0, inSection.findIndex((p) => p.id === page.id) + 1))), total: always(inSection) };
}
