import { LANGUAGES, type Language } from '#domain';
import { translatorFor } from '#wording';
import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { STYLE_PATH } from './style.js';
import { keepTimesWhole } from './whole-times.js';

/** Id of a page's text, at whose top stands what was just sent. */
export const MAIN_ID = 'main';
/** Id of a page's form; buttons outside it belong to it by this. */
export const FORM_ID = 'answers';

/**
 * How a page changes its language: pages with a form send it, so that what was typed survives without JavaScript; other
 * pages are asked for again.
 */
export type Switch = 'form' | 'link';

interface LayoutProps {
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly title: string;
  readonly switching: Switch;
  readonly children: ReactNode;
}

/** A fact of the process, told once before the first page: on the embedded default no page is taken for the real service. */
const process_is = { demonstration: false };
export function sayDemonstration(is: boolean): void { process_is.demonstration = is; }

/** A whole page of the companies' side, as HTML. */
export function renderPage(page: ReactElement): string {
  return `<!doctype html>${keepTimesWhole(renderToStaticMarkup(page))}`;
}

export function Layout({ language, languages, title, switching, children }: LayoutProps): ReactElement {
  const t = translatorFor(language);
  const service = t.text('form.frame.service');
  return (
    <html lang={t.tag}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{title.includes(service) ? title : `${title} — ${service}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={STYLE_PATH} />
      </head>
      <body>
        <a className="skip" href="#main">{t.text('app.skip')}</a>
        <header className="top">
          <div className="col">
            <b>{service}</b>
            <Languages current={language} languages={languages} switching={switching} label={t.text('language')} />
          </div>
          {process_is.demonstration && <p className="demo" role="note">{t.text('app.demo')}</p>}
        </header>
        <main className="col" id={MAIN_ID}>{children}</main>
      </body>
    </html>
  );
}

/** Each language by its own name. The buttons come before the page's own; a form's first button is the one that Enter presses. */
function Languages({ current, languages, switching, label }: { current: Language; languages: readonly Language[]; switching: Switch; label: string }): ReactElement {
  return (
    <nav className="lang" aria-label={label}>
      {switching === 'form' && <button form={FORM_ID} className="enter" tabIndex={-1} aria-hidden="true" />}
      {LANGUAGES.filter((l) => languages.includes(l)).map((language) => {
        const t = translatorFor(language);
        const name = t.text(`language.${language}`);
        if (language === current) return <span key={language} lang={t.tag} aria-current="true">{name}</span>;
        return switching === 'form'
          ? <button key={language} form={FORM_ID} name="switch" value={language} lang={t.tag} className="plain">{name}</button>
          : <a key={language} href={`?language=${language}`} hrefLang={t.tag} lang={t.tag}>{name}</a>;
      })}
    </nav>
  );
}

/** Words that a person typed, kept apart so that right-to-left marks in them turn nothing else around. */
export const Said = ({ children }: { children: string }): ReactElement => <span className="said" dir="auto">{children}</span>;
