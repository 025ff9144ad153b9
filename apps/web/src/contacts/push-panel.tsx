import { useId } from 'react';
import type { Contacts, PushDevice } from '#contracts';
import { serverNow } from '../data/clock.js';
import { PushError, type PushHere, useRemoveDevice, useSwitchOn, useTestDevice } from '../data/push.js';
import { announce, KeptPlace, SendingButton, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

/** Notifications: whether this browser takes them, and every browser of the officer that does. */
export function PushPanel({ push: { key, devices }, here }: { push: Contacts['push']; here: PushHere }) {
  const say = useSay();
  const own = devices.find((device) => device.endpoint === here.endpoint);
  return (
    <section className="sheet contact" aria-labelledby="contacts-push">
      <h2 id="contacts-push">{say.text('contacts.push')}</h2>
      <p className="muted">{say.text('contacts.push.hint')}</p>
      {key === null && <p>{say.text('contacts.push.none')}</p>}
      {key !== null && here.can !== 'yes' && <p className={here.can === 'blocked' ? 'refusal' : undefined}>{say.text(`contacts.push.${here.can}`)}</p>}
      {key !== null && here.can === 'yes' && <p role="status">{say.text(own ? 'contacts.push.on' : 'contacts.push.off')}</p>}
      {key !== null && here.can !== 'unsupported' && !own && <SwitchOn push={key} />}
      {devices.length > 0 && <h3>{say.text('contacts.push.devices')}</h3>}
      {devices.length > 0 && <ul className="devices">{devices.map((device) => <Device key={device.id} device={device} here={device === own} />)}</ul>}
    </section>
  );
}

function SwitchOn({ push }: { push: string }) {
  const say = useSay();
  const explain = useProblemText();
  const on = useSwitchOn(push);
  const { error } = on;
  return (
    <>
      {/* That it is blocked is said of this browser already. */}
      {error && !(error instanceof PushError && error.end === 'blocked') && <p className="refusal" role="alert">{error instanceof PushError ? say.text(`contacts.push.${error.end}`) : explain(error)}</p>}
      <KeptPlace><SendingButton className="primary" sending={on.isPending} onPress={() => on.mutate()}>{say.text('contacts.push.switch_on')}</SendingButton></KeptPlace>
    </>
  );
}

function Device({ device, here }: { device: PushDevice; here: boolean }) {
  const say = useSay();
  const explain = useProblemText();
  const id = useId();
  const [test, remove] = [useTestDevice(device.id), useRemoveDevice(device.id, here)];
  const name = device.name ?? say.text('contacts.push.unknown');
  const failed = test.error ?? remove.error;
  return (
    <li>
      <p id={id}><bdi>{here ? say.text('contacts.push.here', { name }) : name}</bdi></p>
      <Standing device={device} />
      {failed && <p className="refusal" role="alert">{explain(failed)}</p>}
      {test.isSuccess && <p role="status">{say.text('contacts.push.test.done', { name })}</p>}
      <KeptPlace className="toolbar">
        <SendingButton aria-describedby={id} sending={test.isPending} onPress={() => test.mutate()}>{say.text('contacts.push.test')}</SendingButton>
        <SendingButton aria-describedby={id} sending={remove.isPending} onPress={() => remove.mutate(undefined, { onSuccess: () => announce(say.text('contacts.push.removed', { name })) })}>{say.text('contacts.push.remove')}</SendingButton>
      </KeptPlace>
    </li>
  );
}

function Standing({ device: { saved_at, verified_at, reached_at } }: { device: PushDevice }) {
  const say = useSay();
  const { f } = useWords();
  const { places } = useNames();
  const when = (at: string): string => f.when(at, places, serverNow());
  if (verified_at === null) return <p className="refusal" role="status">{say.text('contacts.push.unverified', { when: when(saved_at) })}</p>;
  return <p className="muted">{say.text('contacts.push.saved', { when: when(saved_at) })}{reached_at && ` · ${say.text('contacts.push.reached', { when: when(reached_at) })}`}</p>;
}
