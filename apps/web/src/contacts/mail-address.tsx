import { type FormEvent, useRef, useState } from 'react';
import { type Contacts, saveContactSchema } from '#contracts';
import { useRemoveAddress, useSaveAddress, useTestAddress } from '../data/contacts.js';
import { serverNow } from '../data/clock.js';
import { problemOf } from '../data/problem.js';
import { Field, KeptPlace, announce, focusFirstWrong, SendingButton, useKeptPlace, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

type Mail = Contacts['mail'];

/** The mail address of an officer, and how it stands. */
export function MailAddress({ mail }: { mail: Mail }) {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  return (
    <section className="sheet contact" aria-labelledby="contacts-mail">
      <h2 id="contacts-mail">{say.text('contacts.mail')}</h2>
      {!mail.available && <p>{say.text('contacts.mail.off')}</p>}
      {mail.available && mail.address === null && <p className="muted">{say.text('contacts.mail.none')}</p>}
      {mail.address !== null && <Standing mail={mail} address={mail.address} />}
      {mail.address !== null && <Acts mail={mail} address={mail.address} onChange={() => setEditing(true)} />}
      {mail.available && (editing || mail.address === null) && <AddressForm onDone={() => setEditing(false)} />}
    </section>
  );
}

function Standing({ mail, address }: { mail: Mail; address: string }) {
  const say = useSay();
  const { f } = useWords();
  const names = useNames();
  if (mail.verified_at === null) return <p className="refusal" role="status">{say.text('contacts.mail.unconfirmed', { address })}</p>;
  return <p>{say.text('contacts.mail.confirmed', { address, when: f.when(mail.verified_at, names.places, serverNow()) })}</p>;
}

function Acts({ mail, address, onChange }: { mail: Mail; address: string; onChange: () => void }) {
  const say = useSay();
  const explain = useProblemText();
  const [test, remove, again] = [useTestAddress(), useRemoveAddress(), useSaveAddress()];
  const failed = test.error ?? remove.error ?? again.error;
  return (
    <>
      {failed && <p className="refusal" role="alert">{explain(failed)}</p>}
      {test.isSuccess && <p role="status">{say.text('contacts.mail.test.done', { address })}</p>}
      {again.isSuccess && mail.verified_at === null && <p role="status">{say.text('contacts.mail.saved', { address })}</p>}
      <KeptPlace className="toolbar">
        {mail.available && mail.verified_at === null && <SendingButton sending={again.isPending} onPress={() => again.mutate({ address })}>{say.text('contacts.mail.again')}</SendingButton>}
        {mail.available && mail.verified_at !== null && <SendingButton sending={test.isPending} onPress={() => test.mutate()}>{say.text('contacts.mail.test')}</SendingButton>}
        {mail.available && <button type="button" onClick={onChange}>{say.text('contacts.mail.change')}</button>}
        <SendingButton sending={remove.isPending} onPress={() => remove.mutate(undefined, { onSuccess: () => announce(say.text('contacts.mail.removed')) })}>{say.text('contacts.mail.remove')}</SendingButton>
      </KeptPlace>
    </>
  );
}

function AddressForm({ onDone }: { onDone: () => void }) {
  const say = useSay();
  const { t } = useWords();
  const explain = useProblemText();
  const save = useSaveAddress();
  const place = useRef<HTMLFormElement>(null);
  useKeptPlace(place);
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!saveContactSchema.safeParse({ address }).success) {
      setWrong(t.text('form.contact.error.email'));
      return focusFirstWrong(form);
    }
    setWrong(undefined);
    save.mutate({ address }, { onSuccess: () => { announce(say.text('contacts.mail.saved', { address })); onDone(); } });
  };
  const refused = save.error && (problemOf(save.error)?.errors?.[0]?.message ?? explain(save.error));
  return (
    <form ref={place} className="form" onSubmit={submit} noValidate>
      {refused && <p className="refusal" role="alert">{refused}</p>}
      <Field label={say.text('contacts.mail.address')} wrong={wrong}>
        {(tied) => <input {...tied} type="email" autoComplete="email" spellCheck={false} value={address} onChange={(e) => setAddress(e.target.value)} />}
      </Field>
      <SendingButton className="primary" sending={save.isPending}>{say.text('contacts.mail.save')}</SendingButton>
    </form>
  );
}
