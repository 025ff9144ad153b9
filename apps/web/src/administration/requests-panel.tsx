import type { AccountRequest } from '#contracts';
import { REQUEST_WAITS_MS, isOpen } from '#domain';
import { useAccountRequests, useConfirmRequest, useTakeLink } from '../data/account-requests.js';
import { Facts, Failed, Loading } from '../parts/index.js';
import { OnceCode } from './once-code.js';
import { OnceLink } from './once-link.js';
import { Confirm, End, Take } from './request-acts.js';
import { useRequestWords } from './request-words.js';

const HOUR_MS = 3_600_000;
const waits = ({ state }: AccountRequest): boolean => state !== 'expired' && isOpen(state);

/** What was asked for about accounts of the reader's side: what waits, with what the reader can do about it, and what was. */
export function RequestsPanel() {
  const { say } = useRequestWords();
  const { data, error, refetch } = useAccountRequests();
  // Here and not at their requests, which are read again, and drawn anew, once this is told.
  const [take, confirm] = [useTakeLink(), useConfirmRequest()];
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={2} />;
  const confirmed = data.requests.find((r) => r.id === confirm.variables);
  const past = data.requests.filter((r) => !waits(r));
  return (
    <section className="sheet form wide" aria-labelledby="account-requests">
      <h2 id="account-requests">{say.text('access.requests')}</h2>
      <p className="muted">{say.text('access.hint', { hours: REQUEST_WAITS_MS / HOUR_MS })}</p>
      {take.data && <OnceLink url={take.data.setup_url} expires_at={take.data.expires_at} />}
      {confirm.data?.code && <OnceCode code={confirm.data.code} request={confirmed} />}
      {past.length === data.requests.length && <p>{say.text('access.none')}</p>}
      <ul className="requests">{data.requests.filter(waits).map((r) => <Waiting key={r.id} request={r} take={take} confirm={confirm} />)}</ul>
      {past.length > 0 && <details><summary>{say.text('access.past')}</summary><ul className="requests">{past.map((r) => <li key={r.id}><Words request={r} /></li>)}</ul></details>}
    </section>
  );
}

function Words({ request }: { request: AccountRequest }) {
  const { say, seat, when } = useRequestWords();
  const { kind, state, was, asked_by, asked_at, decided_by, decided_at, ended_by, ended_at, expires_at } = request;
  const officer = request.officer ?? request.invitee;
  const rows = [
    { key: 'state', term: say.text('access.row.state'), value: say.text(`access.state.${state}`) },
    ...(officer ? [{ key: 'whom', term: say.text('access.row.whom'), value: <><bdi>{officer.name}</bdi> <span className="mono">{officer.sign_in}</span></> }] : []),
    ...(kind === 'change' && was ? [{ key: 'was', term: say.text('access.row.was'), value: seat(was) }] : []),
    { key: 'seat', term: say.text('access.row.seat'), value: seat(request) },
    { key: 'asked', term: say.text('access.row.asked'), value: say.text('access.by', { name: asked_by.name, when: when(asked_at) }) },
    ...(decided_by && decided_at ? [{ key: 'decided', term: say.text('access.row.decided'), value: say.text('access.by', { name: decided_by.name, when: when(decided_at) }) }] : []),
    ...(kind === 'invite' && !decided_by && ['confirmed', 'given', 'done'].includes(state) ? [{ key: 'decided', term: say.text('access.row.decided'), value: say.text('access.alone') }] : []),
    ...(ended_by && ended_at ? [{ key: 'ended', term: say.text('access.row.ended'), value: say.text('access.by', { name: ended_by.name, when: when(ended_at) }) }] : []),
    ...(waits(request) ? [{ key: 'until', term: say.text('access.row.until'), value: when(expires_at) }] : []),
  ];
  return <><h3>{say.text(`access.kind.${kind}`)}</h3><Facts rows={rows} /></>;
}

function Waiting({ request, take, confirm }: { request: AccountRequest; take: ReturnType<typeof useTakeLink>; confirm: ReturnType<typeof useConfirmRequest> }) {
  return (
    <li>
      <Words request={request} />
      <div className="toolbar">
        {request.may.confirm && <Confirm request={request} confirm={confirm} />}
        {request.may.take_link && <Take request={request} take={take} />}
        {request.may.end && <End request={request} />}
      </div>
    </li>
  );
}
