import type { ReactNode } from 'react';
import { useWords } from '../words.js';
import { LanguageLinks } from './language-links.js';

/** What stands around pages before anybody is signed in. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="frame">
      <header className="bar"><span className="name">{t.text('app.name')}</span><div className="end"><LanguageLinks /></div></header>
      <main id="main" className="narrow">{children}</main>
    </div>
  );
}
