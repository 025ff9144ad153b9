import type { Readiness } from '#contracts';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

/** What lately became of what is posted to the side's own system. */
export function OwnSystem({ webhook, as_of }: Pick<Readiness, 'webhook' | 'as_of'>) {
  const say = useSay();
  const { f } = useWords();
  const { places } = useNames();
  const facts = webhook ? (['gone', 'failed', 'delivered'] as const).filter((fact) => webhook[`${fact}_at`] !== null) : [];
  return (
    <section className="sheet duty-side" aria-labelledby="ready-webhook">
      <h2 id="ready-webhook">{say.text('ready.webhook')}</h2>
      {facts.length === 0 && <p>{say.text(webhook ? 'ready.webhook.quiet' : 'ready.webhook.none')}</p>}
      {webhook && facts.map((fact) => <p key={fact} data-gap={fact === 'delivered' ? undefined : true}>{say.text(`ready.webhook.${fact}`, { when: f.when(webhook[`${fact}_at`] ?? '', [places[0]], as_of) })}</p>)}
    </section>
  );
}
