import { Component, type ReactNode } from 'react';
import { useOptionalWords } from '../words.js';

interface Props { readonly children: ReactNode }

/** A page that fails says so and offers to load again; nothing half-drawn stays on screen. */
export class CrashGuard extends Component<Props, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override componentDidCatch(error: unknown): void { console.error(error); }
  override render(): ReactNode { return this.state.failed ? <CrashPage /> : this.props.children; }
}

/** Also the router's page for errors. Where even the words could not be loaded, it stands in English. */
export function CrashPage() {
  const words = useOptionalWords();
  return (
    <main className="alone">
      <div role="alert"><h1>{words ? words.t.text('page.failed') : 'This page could not be shown.'}</h1></div>
      <button type="button" onClick={() => location.reload()}>{words ? words.t.text('page.reload') : 'Load again'}</button>
    </main>
  );
}
