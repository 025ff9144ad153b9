import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import type { CaseView } from '#contracts';
import { useLive } from '../data/live-store.js';
import { openedNews } from '../data/opened-news.js';
import { useTitle } from '../shell/use-title.js';
import { useNames } from '../words.js';
import { ActionsPanel } from './actions-panel.js';
import { CaseHead } from './case-head.js';
import { CompanyPanel } from './company-panel.js';
import { Composer } from './composer.js';
import { useDraft } from './draft.js';
import { CrossingPanel } from './crossing-panel.js';
import { FactsPanel } from './facts-panel.js';
import { FilesPanel } from './files-panel.js';
import { HoldProvider } from './hold.js';
import { JoinedPanel } from './joined-panel.js';
import { LadderPanel } from './ladder-panel.js';
import { LicencesPanel } from './licences-panel.js';
import { LimitsPanel } from './limits-panel.js';
import { NotesPanel } from './notes-panel.js';
import { RecordPanel } from './record-panel.js';
import { ResultsPanel, ShipmentsPanel } from './results-panel.js';
import { RoutingPanel } from './routing-panel.js';
import { StateBanner } from './state-banner.js';
import { Talk } from './talk.js';
import { TalkWords } from './talk-words.js';

const ConsultationsPanel = lazy(async () => ({ default: (await import('./consultations-panel.js')).ConsultationsPanel }));
const ImportShipments = lazy(async () => ({ default: (await import('../licences/import-shipments.js')).ImportShipments }));
const ListPanel = lazy(async () => ({ default: (await import('../licences/list-panel.js')).ListPanel }));
const BriefPanel = lazy(async () => ({ default: (await import('../brief/brief-panel.js')).BriefPanel }));
const CaseMeasuresPanel = lazy(async () => ({ default: (await import('../measures/case-measures.js')).CaseMeasuresPanel }));
const ToldPanel = lazy(async () => ({ default: (await import('../told/told-panel.js')).ToldPanel }));

/** One case with everything its reader may see and do. */
export function CaseScreen({ view }: { view: CaseView }) {
  const { line } = view;
  const [held, hold] = useState<CaseView | null>(null);
  const draft = useDraft(view);
  const composer = useRef<HTMLElement>(null);
  // As the heading names it: the company's own words only to whoever reads its language.
  const goods = useNames().goods(line);
  useTitle(goods === null ? line.reference : `${goods} ${line.reference}`);
  useDisplayed(line);
  // Buttons stay where they are while a second step is open, whatever happens to the case meanwhile.
  const offered = held ?? view;
  const write = (start: Parameters<typeof draft.start>[0]): void => {
    draft.start(start);
    // Once it is drawn: the box to type in, or where a standard phrase is chosen the way to it.
    requestAnimationFrame(() => (composer.current?.querySelector<HTMLElement>('textarea') ?? composer.current)?.focus());
  };
  return (
    <HoldProvider value={hold}>
      <div className="case">
        <CaseHead view={view} />
        <StateBanner view={view} offered={offered} onWrite={write} />
        <div className="case-grid">
          <div className="case-column"><FactsPanel view={view} /><RoutingPanel view={view} /><Suspense fallback={null}><CaseMeasuresPanel view={view} offered={offered} /></Suspense><LimitsPanel view={view} /><LicencesPanel view={view} /><ShipmentsPanel view={view} offered={offered} />{offered.commands.includes('record-shipments') && <Suspense fallback={null}><ImportShipments reference={line.reference} /></Suspense>}<Suspense fallback={null}><ListPanel view={view} offered={offered} /></Suspense></div>
          <div className="case-column">{view.consultations.length > 0 && <Suspense fallback={null}><ConsultationsPanel view={view} offered={offered} /></Suspense>}<TalkWords><Talk view={view} onWrite={write} />{view.own && <CrossingPanel view={view} own={view.own} offered={offered} />}<Composer view={view} draft={draft} focus={composer} /></TalkWords><FilesPanel view={view} offered={offered} /></div>
          <div className="case-column">
            <ResultsPanel view={view} offered={offered} />
            <LadderPanel view={view} />
            <Suspense fallback={null}><ToldPanel view={view} /></Suspense>
            <ActionsPanel view={view} offered={offered} />
            <NotesPanel view={view} />
            {view.own && <JoinedPanel view={view} own={view.own} />}
            {view.own && <CompanyPanel view={view} own={view.own} offered={offered} />}
            <Suspense fallback={null}><BriefPanel reference={line.reference} /></Suspense>
            <RecordPanel view={view} />
          </div>
        </div>
      </div>
    </HoldProvider>
  );
}

/** Tells the service that the newest alerts of this case were shown, each time it changed on a visible page. */
function useDisplayed({ reference, version, company_news_at }: CaseView['line']): void {
  const live = useLive();
  useEffect(() => {
    const tell = (): void => {
      if (document.visibilityState !== 'visible') return;
      live.displayed([{ reference, version }]);
      openedNews({ reference, company_news_at });
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [live, reference, version, company_news_at]);
}
