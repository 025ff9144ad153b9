import type { ReactNode } from 'react';
import { useProviders } from '../data/providers.js';
import { useWords } from '../words.js';
import { DemoNotice } from './demo-notice.js';
import { LanguageLinks } from './language-links.js';

/** What stands around pages before anybody is signed in. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const demonstration = useProviders().data?.demonstration ?? false;
  return (
    <div className="frame">
      <header>
        <div className="bar"><span className="name">{t.text('app.name')}</span><div className="end"><LanguageLinks /></div></div>
        {demonstration && <DemoNotice />}
      </header>
      <main id="main" className="narrow">{children}</main>
    </div>
  );
}
