import { Component, type ComponentType, type ReactNode, useEffect } from 'react';
import { failedTexts } from '#wording';
import { useOptionalWords } from '../words.js';
import { languageHere } from './language-here.js';

interface Crash { readonly error: unknown }
interface Props { readonly shown?: ComponentType<Crash>; readonly children: ReactNode }
interface State { readonly crash: Crash | null }

/** What browsers say when a part of the program does not come, and the bundler of its styles. */
const NOT_LOADED = /import|module script|preload CSS|Failed to fetch|Load failed/i;

/** A part of a page that fails says so; nothing half-drawn stays on screen. */
export class CrashGuard extends Component<Props, State> {
  override state: State = { crash: null };
  static getDerivedStateFromError = (error: unknown): State => ({ crash: { error } });
  override render(): ReactNode {
    const { shown: Shown = CrashPart, children } = this.props;
    return this.state.crash === null ? children : <Shown {...this.state.crash} />;
  }
}

/** Instead of everything, with the ways out of it. Where even the words could not be loaded, it has its own. */
export function CrashPage({ error }: Crash) {
  return <main className="alone"><Told error={error} page /></main>;
}

/** Instead of a page, within the frame that still stands. */
export function CrashPanel({ error }: Crash) {
  return <div className="page alone"><Told error={error} page /></div>;
}

function CrashPart({ error }: Crash) {
  return <div className="panel"><Told error={error} page={false} /></div>;
}

function Told({ error, page }: Crash & { page: boolean }) {
  const words = useOptionalWords();
  const language = words?.t.language ?? languageHere();
  const texts = failedTexts[language];
  useEffect(() => { if (page) document.title = texts['page.failed']; }, [page, texts]);
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const Heading = page ? 'h1' : 'h2';
  return (
    <>
      <div role="alert" lang={language}>
        <Heading>{texts['page.failed']}</Heading>
        <p>{texts[NOT_LOADED.test(said) ? 'page.failed.load' : 'page.failed.draw']}</p>
        <p>{texts['page.failed.kept']}</p>
      </div>
      <div className="toolbar" lang={language}>
        <button type="button" className="primary" onClick={() => location.reload()}>{texts['page.reload']}</button>
        {/* Loads the program anew, which a link within it would not. */}
        {page && <a className="button" href="/desk/">{texts['page.to_board']}</a>}
        {page && <a className="button" href="/desk/sign-in">{texts['page.to_sign_in']}</a>}
      </div>
      <p className="small muted crash-note" lang={language}>{texts['page.failed.note']} <bdi className="mono" lang="en">{said}</bdi></p>
    </>
  );
}
