import { Link } from '@tanstack/react-router';
import { SayProvider, useSay } from '../figures/say.js';
import { Notice } from '../parts/index.js';

/** A joint report that waits for the reader's side, above every page. */
export function JointNotice({ report }: { report: string }) {
  return <SayProvider waiting={null}><Waits report={report} /></SayProvider>;
}

function Waits({ report }: { report: string }) {
  const say = useSay();
  return <Notice tone="info"><span role="status">{say.text('figures.joint.notice')} <Link to="/joint-reports/$report" params={{ report }}>{say.text('figures.joint.notice.open')}</Link></span></Notice>;
}
