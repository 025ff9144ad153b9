import type { AccountRequest } from '#contracts';
import { type useConfirmRequest, useEndRequest, type useTakeLink } from '../data/account-requests.js';
import { useSession } from '../data/session.js';
import { announce, TwoStep } from '../parts/index.js';
import { useRequestWords } from './request-words.js';

/** The second person's word. */
export function Confirm({ request, confirm }: { request: AccountRequest; confirm: ReturnType<typeof useConfirmRequest> }) {
  const { say, values } = useRequestWords();
  const done = (close: () => void): void => confirm.mutate(request.id, { onSuccess: () => { close(); announce(say.text('access.confirmed')); } });
  return (
    <TwoStep label={say.text('access.confirm')} primary title={say.text('access.confirm.title', values(request))} confirm={say.text('access.confirm.submit')} sending={confirm} onConfirm={done}>
      <p>{say.text(`access.then.${request.kind}`, values(request))}</p>
      {request.kind !== 'change' && <p>{say.text('access.confirm.code', values(request))}</p>}
      <p><b>{say.text('access.confirm.check')}</b></p>
    </TwoStep>
  );
}

/** Whoever asked takes it back; anybody else refuses it. */
export function End({ request }: { request: AccountRequest }) {
  const { say, values } = useRequestWords();
  const { officer } = useSession();
  const end = useEndRequest();
  const act = request.asked_by.id === officer.id ? 'withdraw' : 'refuse';
  const done = (close: () => void): void => end.mutate(request.id, { onSuccess: () => { close(); announce(say.text('access.ended')); } });
  return (
    <TwoStep label={say.text(`access.${act}`)} title={say.text(`access.${act}.title`, values(request))} confirm={say.text(`access.${act}.submit`)} sending={end} onConfirm={done}>
      <p>{say.text(request.state === 'given' ? 'access.end.link' : 'access.end.text')}</p>
    </TwoStep>
  );
}

/** The link of a confirmed request, for whoever asked. */
export function Take({ request, take }: { request: AccountRequest; take: ReturnType<typeof useTakeLink> }) {
  const { say, values } = useRequestWords();
  return (
    <TwoStep label={say.text('access.take')} primary title={say.text('access.take.title')} confirm={say.text('access.take.submit')} sending={take} onConfirm={(close) => take.mutate(request.id, { onSuccess: close })}>
      <p>{say.text(`access.then.${request.kind}`, values(request))}</p>
      <p>{say.text('access.take.text', values(request))}</p>
    </TwoStep>
  );
}
