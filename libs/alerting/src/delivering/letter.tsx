import type { EveryKey, Translator } from '#wording';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** What one message says, before it is text or HTML. */
export interface Letter {
  readonly t: Translator<EveryKey>;
  readonly subject: string;
  /** Paragraphs, the first of them the largest. */
  readonly says: readonly string[];
  readonly link: { readonly words: string; readonly url: string } | null;
  /** What stands small at the end. */
  readonly foot: readonly string[];
}

/** For programs that show no HTML, and for readers who want none. */
export const plainOf = ({ says, link, foot }: Letter): string =>
  [says.join('\n'), ...(link ? [`${link.words}\n${link.url}`] : []), `-- \n${foot.join('\n')}`].join('\n\n') + '\n';

/** No picture, no script, nothing fetched: whether a message was opened is nobody's business but its reader's. */
export const htmlOf = (letter: Letter): string => `<!doctype html>${renderToStaticMarkup(<Page {...letter} />)}`;

function Page({ t, subject, says, link, foot }: Letter): ReactElement {
  const [first, ...rest] = says;
  return (
    <html lang={t.tag}>
      <head><meta charSet="utf-8" /><meta name="color-scheme" content="light dark" /><title>{subject}</title></head>
      <body style={{ fontFamily: 'sans-serif', fontSize: 16, lineHeight: 1.5, maxWidth: '40em' }}>
        <p style={{ fontSize: 20, fontWeight: 700 }}>{first}</p>
        {rest.map((text) => <p key={text}>{text}</p>)}
        {link && <p><a href={link.url}>{link.words}</a><br />{link.url}</p>}
        <hr />
        {foot.map((text) => <p key={text} style={{ fontSize: 13 }}>{text}</p>)}
      </body>
    </html>
  );
}
