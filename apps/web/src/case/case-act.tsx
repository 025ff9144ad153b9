import type { ReactNode } from 'react';
import type { CaseView, CommandBody, CommandName, CommandResult } from '#contracts';
import { entryLine } from '../history/entry-words.js';
import { useEntryContext } from '../history/use-entry-context.js';
import { useSay } from '../history/use-say.js';
import { Act, CityTime } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useSeen } from './hold.js';

/** What every act on a case is given. */
export interface CaseActProps { readonly view: CaseView; readonly primary: boolean }

interface Props<N extends CommandName> extends CaseActProps {
  readonly command: N;
  readonly label: string;
  readonly title: string;
  readonly text?: string;
  /** The body for the version that the reader saw, or null while something is missing. */
  readonly body: (version: number) => CommandBody<N> | null;
  /** The button of the second step, where it says more than the first. */
  readonly confirm?: string;
  /** False once there is nothing left to do. */
  readonly possible?: boolean;
  readonly onDone?: (result: CommandResult) => void;
  /** Called with a refusal, so that a field can say what of it was refused. */
  readonly onRefused?: (error: Error) => void;
  /** Whether a field says the refusal. */
  readonly placed?: boolean;
  readonly children?: ReactNode;
}

/** An act on the case of this page. While its second step is open the reader sees what others do to the case. */
export function CaseAct<N extends CommandName>({ view, command, label, title, text, primary, body, confirm, possible = true, placed = false, onDone, onRefused, children }: Props<N>) {
  const seen = useSeen(view);
  return (
    <Act reference={view.line.reference} command={command} label={label} title={title} primary={primary} possible={possible} placed={placed} body={() => body(seen.version)}
      onRefused={(error) => { seen.onRefused(error); onRefused?.(error); }} onOpenChange={seen.onOpenChange} {...(text === undefined ? {} : { text })} {...(confirm === undefined ? {} : { confirm })} {...(onDone === undefined ? {} : { onDone })}>
      {children}
      <Changes view={view} since={seen.since} />
    </Act>
  );
}

/** What happened to the case since a version: who, when, what. Nothing when nothing happened. */
export function Changes({ view, since }: { view: CaseView; since: number }) {
  const { t } = useWords();
  const names = useNames();
  const say = useSay();
  const context = useEntryContext(view.line.channel, view.ladder.map((r) => r.rank));
  const news = view.entries.filter((e) => e.seq > since);
  if (news.length === 0) return null;
  return (
    <div className="changes" role="status">
      <h3>{t.text('desk.changes')}</h3>
      <ul>
        {news.map((entry) => (
          <li key={entry.seq}>
            <CityTime at={entry.at} /> {say(entryLine(entry, view.entries.filter((e) => e.seq < entry.seq), context))}
            {entry.office && <span className="muted"> · {names.office(entry.office, entry.at)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
