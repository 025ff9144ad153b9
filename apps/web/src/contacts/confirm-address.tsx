import { problemOf } from '../data/problem.js';
import { useConfirmAddress } from '../data/contacts.js';
import { KeptPlace, Notice, SendingButton, useProblemText } from '../parts/index.js';
import { useSay } from './say.js';

/** What the link in a message leads to: a button, since programs that look through mail open every link in it. */
export function ConfirmAddress({ token, address, onDone }: { token: string; address: string | null; onDone: () => void }) {
  const say = useSay();
  const explain = useProblemText();
  const confirm = useConfirmAddress();
  if (confirm.isSuccess) return <Notice tone="info"><p role="status">{say.text('contacts.mail.confirm.done')}</p></Notice>;
  return (
    <section className="sheet form wide">
      {address !== null && <p>{say.text('contacts.mail.confirm.ask', { address })}</p>}
      {confirm.error && <p className="refusal" role="alert">{problemOf(confirm.error)?.status === 404 ? say.text('contacts.mail.confirm.bad') : explain(confirm.error)}</p>}
      <KeptPlace><SendingButton className="primary" sending={confirm.isPending} onPress={() => confirm.mutate({ token }, { onSuccess: onDone })}>{say.text('contacts.mail.confirm')}</SendingButton></KeptPlace>
    </section>
  );
}
