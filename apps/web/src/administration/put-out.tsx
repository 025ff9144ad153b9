import { useState } from 'react';
import type { OpenDuties } from '#contracts';
import { useOpenDuties, usePutOut } from '../data/account-requests.js';
import type { Account } from '../data/officers.js';
import { announce, Failed, Field, Loading, TwoStep } from '../parts/index.js';
import { useNames } from '../words.js';
import { useAccessSay } from './access-say.js';

type Duty = OpenDuties['duties'][number];
type Takers = Readonly<Record<string, string>>;

/** Puts an account out of use: what its owner is on is listed, and somebody takes each over or nobody does. */
export function PutOut({ account: { id, name } }: { account: Account }) {
  const say = useAccessSay();
  const { data, error, refetch } = useOpenDuties(id);
  const put = usePutOut(id);
  const [takers, setTakers] = useState<Takers>({});
  const done = (close: () => void): void => {
    if (!data?.may) return close();
    put.mutate({ hand_over: data.duties.map(({ key }) => ({ duty: key, to: takers[key] || null })) }, {
      onSuccess: () => { close(); announce(say.text('access.put_out.done')); },
      onError: () => void refetch(),
    });
  };
  return (
    <TwoStep label={say.text('access.put_out')} title={say.text('access.put_out.title', { name })} confirm={say.text('access.put_out.submit')} sending={put} onConfirm={done}>
      {data && !data.may ? <p>{say.text('access.put_out.alone', { name })}</p> : <p>{say.text('access.put_out.text', { name })}</p>}
      {data ? data.may && <Duties name={name} duties={data.duties} takers={takers} onChange={setTakers} /> : error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={2} />}
    </TwoStep>
  );
}

function Duties({ name, duties, takers, onChange }: { name: string; duties: readonly Duty[]; takers: Takers; onChange: (takers: Takers) => void }) {
  const say = useAccessSay();
  if (duties.length === 0) return <p>{say.text('access.duties.none', { name })}</p>;
  return (
    <fieldset>
      <legend>{say.text('access.duties', { name })}</legend>
      {duties.map((duty) => <Taker key={duty.key} duty={duty} value={takers[duty.key] ?? ''} onChange={(to) => onChange({ ...takers, [duty.key]: to })} />)}
    </fieldset>
  );
}

function Taker({ duty, value, onChange }: { duty: Duty; value: string; onChange: (to: string) => void }) {
  const say = useAccessSay();
  const names = useNames();
  const { kind, office, rotation, absent, from, to, candidates } = duty;
  const plain = (wall: string | null): string => (wall ?? '').replace('T', ' ');
  const label = say.text(`access.duty.${kind}`, { rotation: rotation ?? '', absent: absent ?? '', from: plain(from), to: plain(to), office: names.office(office) });
  return (
    <Field label={label}>
      {(tied) => (
        <select {...tied} value={value} onChange={(e) => onChange(e.target.value)}>
          <option value="">{say.text(`access.nobody.${kind}`)}</option>
          {candidates.map((c) => <option key={c.id} value={c.id}>{c.name}</option>)}
        </select>
      )}
    </Field>
  );
}
