import { Link } from '@tanstack/react-router';
import type { AccountNotices as Notices, AccountRequest } from '#contracts';
import { AccessSayProvider, useAccessSay } from '../administration/access-say.js';
import { useRequestWords } from '../administration/request-words.js';
import { useObject, useSeeNotice } from '../data/account-requests.js';
import { announce, Notice, TwoStep, SendingButton } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import '../administration/requests.css';

/** What one is told of accounts above every page: what happened to one's own, and what waits for one's word. */
export function AccountNotices({ notices }: { notices: Notices }) {
  return (
    <AccessSayProvider waiting={null}>
      {notices.own.map((request) => <About key={request.id} request={request} />)}
      {notices.contacts && <ConfirmContacts {...notices.contacts} />}
      {notices.to_confirm > 0 && <ToConfirm count={notices.to_confirm} />}
    </AccessSayProvider>
  );
}

function About({ request }: { request: AccountRequest }) {
  const { say, values } = useRequestWords();
  const [see, object] = [useSeeNotice(), useObject()];
  const { kind, state } = request;
  if (kind === 'invite') return null;
  const words = kind === 'recover' ? (state === 'done' ? 'recover.done' : 'recover.asked') : (`${kind}.done` as const);
  return (
    <Notice tone={kind === 'recover' ? 'warn' : 'info'}>
      <span className="account-notice" role="status">
        {say.text(`access.notice.${words}`, values(request))}
        {words === 'recover.asked' && (
          <TwoStep label={say.text('access.object')} title={say.text('access.object.title')} confirm={say.text('access.object.submit')} sending={object} onConfirm={(close) => object.mutate(request.id, { onSuccess: () => { close(); announce(say.text('access.ended')); } })}>
            <p>{say.text('access.object.text', values(request))}</p>
          </TwoStep>
        )}
        <SendingButton sending={see.isPending} onPress={() => see.mutate(request.id)}>{say.text('access.notice.seen')}</SendingButton>
      </span>
    </Notice>
  );
}

function ToConfirm({ count }: { count: number }) {
  const { say } = useRequestWords();
  return (
    <Notice tone="info">
      <span className="account-notice" role="status">{say.text('access.notice.to_confirm', { count })} <Link to="/administration">{say.text('access.notice.see')}</Link></span>
    </Notice>
  );
}

function ConfirmContacts({ state, due_at }: NonNullable<Notices['contacts']>) {
  const say = useAccessSay();
  const { f } = useWords();
  const day = f.date(due_at, useNames().places[0].zone);
  return (
    <Notice tone={state === 'overdue' ? 'warn' : 'info'}>
      <span className="account-notice" role="status">{say.text(`access.notice.contacts.${state}`, { day })} <Link to="/contacts" search={{}}>{say.text('access.notice.contacts.see')}</Link></span>
    </Notice>
  );
}
