import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { Session } from '#contracts';
import { useWords } from '../words.js';
import { SignInForm } from './sign-in-page.js';

/**
 * Over a page whose session has ended: it hides the page and keeps it, so that the same officer goes on where they were.
 * Somebody else gets a page loaded anew, with nothing of the officer before.
 */
export function SignInAgain({ previous }: { previous: Session }) {
  const { t } = useWords();
  const goOn = (session: Session): void => {
    if (session.officer.id === previous.officer.id) return;
    sessionStorage.clear();
    location.reload();
  };
  return (
    <ModalOverlay className="overlay closed" isOpen isKeyboardDismissDisabled>
      <Modal className="modal">
        <Dialog aria-label={t.text('sign_in.title')}><SignInForm expired onSignedIn={goOn} /></Dialog>
      </Modal>
    </ModalOverlay>
  );
}
