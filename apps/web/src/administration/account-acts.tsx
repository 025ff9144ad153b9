import { useState } from 'react';
import { type Place, useAskAbout } from '../data/account-requests.js';
import type { Account } from '../data/officers.js';
import { useSession } from '../data/session.js';
import { announce, TwoStep } from '../parts/index.js';
import { useAccessSay } from './access-say.js';
import { PutOut } from './put-out.js';
import { PlaceFields } from './place-fields.js';

/** What an administrator can ask for about an account of their side. */
export function AccountActs({ account }: { account: Account }) {
  const { officer } = useSession();
  return (
    <div className="toolbar">
      {account.active ? <><Move account={account} /><Anew account={account} kind="recovery" />{account.id !== officer.id && <PutOut account={account} />}</> : <Anew account={account} kind="return" />}
    </div>
  );
}

/** A link that opens the account anew. */
function Anew({ account: { id, name }, kind }: { account: Account; kind: 'recovery' | 'return' }) {
  const say = useAccessSay();
  const ask = useAskAbout();
  const key = kind === 'recovery' ? 'recover' : 'return';
  const done = (close: () => void): void => ask.mutate({ kind, officer: id }, { onSuccess: () => { close(); announce(say.text('access.asked')); } });
  return (
    <TwoStep label={say.text(`access.${key}`)} title={say.text(`access.${key}.title`, { name })} confirm={say.text('access.ask')} sending={ask} onConfirm={done}>
      <p>{say.text(`access.${key}.text`, { name })}</p>
    </TwoStep>
  );
}

function Move({ account: { id, name, office, role } }: { account: Account }) {
  const say = useAccessSay();
  const ask = useAskAbout();
  const [place, setPlace] = useState<Place>({ office, role });
  const [tried, setTried] = useState(false);
  const done = (close: () => void): void => {
    setTried(true);
    if (place.office) ask.mutate({ kind: 'place', officer: id, place }, { onSuccess: () => { close(); announce(say.text('access.asked')); } });
  };
  return (
    <TwoStep label={say.text('access.move')} title={say.text('access.move.title', { name })} confirm={say.text('access.ask')} sending={ask} onConfirm={done}>
      <p>{say.text('access.move.text', { name })}</p>
      <PlaceFields place={place} onChange={setPlace} tried={tried} />
    </TwoStep>
  );
}
