import type { Session } from '#contracts';
import { hasPasskeys, PromptError, useSignInByPasskey } from '../data/passkeys.js';
import { SendingButton, useProblemText } from '../parts/index.js';
import { useWords } from '../words.js';

interface Props {
  readonly onBegin: () => void;
  readonly onSignedIn?: ((session: Session) => void) | undefined;
}

/** The way in without name and password, where the browser has it, or that it has none. Says by itself what came of it; until the service lets somebody in, nobody is. */
export function PasskeySignIn({ onBegin, onSignedIn }: Props) {
  const { t } = useWords();
  const explain = useProblemText();
  const signIn = useSignInByPasskey();
  if (!hasPasskeys()) return <p className="small muted">{t.text('sign_in.passkey.none')}</p>;
  const begin = (): void => {
    onBegin();
    signIn.mutate(undefined, { onSuccess: (session) => onSignedIn?.(session) });
  };
  const said = (error: unknown): string => (error instanceof PromptError ? t.text(error.end === 'cancelled' ? 'sign_in.passkey.cancelled' : 'sign_in.passkey.failed') : explain(error));
  return (
    <>
      {signIn.isError && <p className="refusal" role="alert">{said(signIn.error)}</p>}
      <SendingButton sending={signIn.isPending} onPress={begin}>{t.text('sign_in.passkey')}</SendingButton>
    </>
  );
}
