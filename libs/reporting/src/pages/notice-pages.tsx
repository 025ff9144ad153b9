import type { TrackedReport } from '#contracts';
import type { Language } from '#domain';
import { translatorFor } from '#wording';
import type { ReactElement, ReactNode } from 'react';
import { Layout } from './layout.js';
import { MovedPromise } from './moved-promise.js';
import { type PaperFault, paperError } from './track-papers.js';
import type { Words } from './words.js';

/** One sentence and, where there is one, a way on: nothing here, nothing any more. */
export function NoticePage({ language, languages, text, children }: { language: Language; languages: readonly Language[]; text: string; children?: ReactNode }): ReactElement {
  return (
    <Layout language={language} languages={languages} title={text} switching="link">
      <div className="gap"><h1>{text}</h1>{children}</div>
    </Layout>
  );
}

/** The way to another link for whoever lost theirs. */
export const LostLinkHint = ({ language }: { language: Language }): ReactElement => <p className="noprint"><a href="/lost-link">{translatorFor(language).text('track.lost.hint')}</a></p>;

/** No draft here, or one that is no longer kept. */
export function NoDraftPage({ language, languages, expired }: { language: Language; languages: readonly Language[]; expired: boolean }): ReactElement {
  const t = translatorFor(language);
  return (
    <NoticePage language={language} languages={languages} text={t.text(expired ? 'form.frame.expired' : 'form.frame.not_found')}>
      <p><a className="primary" href="/report">{t.text('form.frame.start.button')}</a></p>
    </NoticePage>
  );
}

interface SavedPageProps { readonly words: Words; readonly url: string; readonly kept_until: number }

/** The address under which a draft is found again. */
export function SavedPage({ words: { t, f, language, network, place }, url, kept_until }: SavedPageProps): ReactElement {
  return (
    <NoticePage language={language} languages={network.languages} text={t.text('form.frame.left.title')}>
      <p>{t.text('form.frame.left.text', { date: f.date(kept_until, place.zone) })}</p>
      <p className="address"><a href={url}>{url}</a></p>
    </NoticePage>
  );
}

/** To where a receipt goes by mail; that the company wants none; or that no mail goes out of this service. */
export type SentMail = { readonly to: string } | 'unwanted' | 'off';
interface SentPageProps { readonly words: Words; readonly reference: string; readonly filed_at: number; readonly first_contact_by: string | null; readonly first_contact_moved: TrackedReport['first_contact_moved']; readonly tracking_url: string; readonly mail: SentMail; /** Whether other sides were told with the filing. */ readonly told: boolean; /** Whether papers can be added afterwards. */ readonly papers: boolean; /** Why the list that came with it was not added, if it was not. */ readonly list: PaperFault | null }

/** The receipt: reference, secret link, until when somebody calls, what happens next. Made to be printed. */
export function SentPage({ words, reference, filed_at, first_contact_by, first_contact_moved, tracking_url, mail, told, papers, list }: SentPageProps): ReactElement {
  const { t, f, place, homeOffice } = words;
  return (
    <Layout language={words.language} languages={words.network.languages} title={t.text('form.receipt.title')} switching="link">
      <div className="receipt">
        <h1>{t.text('form.receipt.title')}</h1>
        {first_contact_by !== null && <p>{t.text('form.frame.receipt', { date: f.dateTime(first_contact_by, place) })}</p>}
        <MovedPromise moved={first_contact_moved} words={words} />
        <dl className="facts">
          <div><dt>{t.label('form.receipt.reference')}</dt><dd className="reference">{reference}</dd></div>
          <div><dt>{t.label('form.receipt.filed_at')}</dt><dd><time dateTime={new Date(filed_at).toISOString()}>{f.dateTime(filed_at, place)}</time></dd></div>
        </dl>
      </div>
      {list !== null && <p className="notice" role="alert">{t.text('sheets.refused')} {t.text(paperError(list).say, paperError(list).values)}</p>}
      <h2>{t.text('form.receipt.follow')}</h2>
      <p>{t.text('form.receipt.keep')}</p>
      <p className="address"><a href={tracking_url}>{tracking_url}</a></p>
      <p>{t.text('track.bookmark')}</p>
      {mail === 'off' ? <p>{t.text('track.mail.off')}</p> : mail !== 'unwanted' && <p>{t.text('form.receipt.mail', { email: mail.to })}</p>}
      {papers && <p>{t.text('track.papers.receipt')}</p>}
      <h2 className="gap">{t.text('form.receipt.next')}</h2>
      {told && <p>{t.text('form.receipt.told', { otherSide: words.otherSide })}</p>}
      <p>{t.text('form.receipt.next.text', { homeOffice })}</p>
      <p>{t.text('track.contact', { phone: words.side.duty_phone })}</p>
      <p className="noprint"><a href="/report">{t.text('form.receipt.another')}</a></p>
    </Layout>
  );
}
