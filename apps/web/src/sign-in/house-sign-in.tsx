import { useBeginSignIn, useProviders } from '../data/providers.js';
import { SendingButton, useProblemText } from '../parts/index.js';
import { useWords } from '../words.js';

/** A button for each house whose officers sign in there. Nothing where there is none, or it cannot be known: passwords work all the same. */
export function HouseSignIn() {
  const { t } = useWords();
  const explain = useProblemText();
  const houses = useProviders().data?.providers ?? [];
  const begin = useBeginSignIn();
  if (houses.length === 0) return null;
  return (
    <>
      {begin.isError && <p className="refusal" role="alert">{explain(begin.error)}</p>}
      {houses.map(({ id, name }) => (
        <SendingButton key={id} sending={begin.isPending} onPress={() => begin.mutate(id)}>{t.text('sign_in.provider', { provider: name[t.language] })}</SendingButton>
      ))}
      <p className="small muted">{t.text('sign_in.provider.or')}</p>
    </>
  );
}
