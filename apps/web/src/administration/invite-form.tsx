import { type FormEvent, useState } from 'react';
import { ROLES } from '#domain';
import { type Place, useInvite } from '../data/account-requests.js';
import { announce, focusFirstWrong, useProblemText } from '../parts/index.js';
import { useWords } from '../words.js';
import { useAccessSay } from './access-say.js';
import { PlaceFields } from './place-fields.js';

/** Asks for an account in an office of the administrator's own side. */
export function InviteForm() {
  const { t } = useWords();
  const say = useAccessSay();
  const invite = useInvite();
  const explain = useProblemText();
  const [place, setPlace] = useState<Place>({ office: '', role: ROLES[0] });
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (!place.office) return focusFirstWrong(event.currentTarget);
    if (!invite.isPending) invite.mutate(place, { onSuccess: () => announce(say.text('access.asked')) });
  };
  return (
    <form className="sheet form wide" onSubmit={submit} noValidate>
      <h2>{t.text('admin.invite')}</h2>
      <p className="muted">{t.text('admin.invite.hint')}</p>
      {invite.isError && <p className="refusal" role="alert">{explain(invite.error)}</p>}
      <PlaceFields place={place} onChange={setPlace} tried={tried} />
      <div><button className="primary" type="submit" disabled={invite.isPending}>{t.text('admin.invite.submit')}</button></div>
    </form>
  );
}
