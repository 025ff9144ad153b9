import { useQueryClient } from '@tanstack/react-query';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Proof } from '#contracts';
import { problemOf } from '../data/problem.js';
import { useProofState, useProve } from '../data/proof.js';
import type { Prover } from '../data/prover.js';
import { Loading, useProblemText } from '../parts/index.js';
import { useWords } from '../words.js';
import { HouseProof } from './house-proof.js';
import { PasskeyProof } from './passkey-proof.js';
import { PasswordProof } from './password-proof.js';

/** Asks for a proof by what the account has. Closing it is an answer too: what waited is then not sent. */
export function ProofDialog({ prover }: { prover: Prover }) {
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => { if (!open) prover.failed(); }}>
      <Modal className="modal"><Dialog className="dialog"><Ways prover={prover} /></Dialog></Modal>
    </ModalOverlay>
  );
}

function Ways({ prover }: { prover: Prover }) {
  const { t } = useWords();
  const explain = useProblemText();
  const state = useProofState();
  const prove = useProve();
  const client = useQueryClient();
  const proven = (): void => prover.proven();
  const refused = (error: Error): void => {
    // The session is over: whoever signs in again has proved it, and does once more what they wanted.
    if (problemOf(error)?.code === 'unauthenticated') prover.failed(error);
    // An app was taken into use while the prompt stood open.
    if (problemOf(error)?.code === 'second-factor-needed') void client.invalidateQueries({ queryKey: ['proof'] });
  };
  const send = (proof: Proof): void => prove.mutate(proof, { onSuccess: proven, onError: refused });
  return (
    <div className="act">
      <Heading slot="title">{t.text('proof.title')}</Heading>
      <p>{t.text('proof.text')}</p>
      {state.isError && <p className="refusal" role="alert">{explain(state.error)}</p>}
      {state.isPending && <Loading rows={1} />}
      {state.data?.ways.includes('password') && <PasswordProof code={state.data.code} sending={prove} onProof={send} />}
      {state.data?.ways.includes('provider') && <HouseProof onProven={proven} />}
      {state.data?.ways.includes('passkey') && <PasskeyProof onProven={proven} onError={refused} />}
      <div className="toolbar"><Button className="button" onPress={() => prover.failed()}>{t.text('act.cancel')}</Button></div>
    </div>
  );
}
