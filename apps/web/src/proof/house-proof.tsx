import { useEffect } from 'react';
import { useBeginProofAtHouse, useProofState } from '../data/proof.js';
import { SendingButton, useProblemText } from '../parts/index.js';
import { useWords } from '../words.js';

/** Where the house leads back to, in its window. */
const WINDOW = { path: '/desk/proven', name: 'hotline-proof', look: 'popup,width=560,height=720' } as const;

/** The officer's house asks them in a window of its own, so that what was typed here stays; until then this page looks whether it has. */
export function HouseProof({ onProven }: { onProven: () => void }) {
  const { t } = useWords();
  const explain = useProblemText();
  const begin = useBeginProofAtHouse(WINDOW.path);
  const fresh = (useProofState(begin.isSuccess).data?.fresh_for_s ?? 0) > 0;
  useEffect(() => { if (begin.isSuccess && fresh) onProven(); }, [begin.isSuccess, fresh, onProven]);
  // A window that opens after the answer came would be kept from opening: it opens with the press, and is led there.
  const press = (): void => {
    const house = window.open('', WINDOW.name, WINDOW.look);
    begin.mutate(undefined, { onSuccess: ({ url }) => (house ?? window).location.assign(url), onError: () => house?.close() });
  };
  return (
    <>
      {begin.isError && <p className="refusal" role="alert">{explain(begin.error)}</p>}
      {begin.isSuccess && <p role="status">{t.text('proof.house.waiting')}</p>}
      <div><SendingButton className="primary" sending={begin.isPending} onPress={press}>{t.text('proof.house')}</SendingButton></div>
    </>
  );
}
