import { useState } from 'react';
import { useWords } from '../words.js';

/** Holds back, once, what is unusual but may be right: it is said why, and the same a second time goes through. */
export function useSecondLook() {
  const [said, setSaid] = useState<readonly string[]>([]);
  return {
    said,
    /** @param doubts in words @returns whether any of them was not read yet */
    holds: (doubts: readonly string[]): boolean => {
      setSaid(doubts);
      return doubts.some((doubt) => !said.includes(doubt));
    },
    clear: (): void => setSaid([]),
  };
}

/** What is unusual, and how to go on all the same. */
export function Doubts({ said }: { said: readonly string[] }) {
  const { t } = useWords();
  if (said.length === 0) return null;
  return <div role="alert" tabIndex={-1}>{said.map((doubt) => <p key={doubt} className="wrong">{doubt}</p>)}<p>{t.text('doubt.again')}</p></div>;
}
