import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../words.js';
import { useKeptPlace } from './kept-place.js';
import { useProblemText } from './problem-text.js';
import { SendingButton } from './sending-button.js';

interface Props {
  /** The visible button; ends in "…". */
  readonly label: string;
  readonly primary?: boolean;
  readonly title: string;
  /** The button that does it. */
  readonly confirm: string;
  readonly sending: { readonly error: Error | null; readonly isPending: boolean; readonly reset: () => void };
  /** Does it; `close` is called once it is done. */
  readonly onConfirm: (close: () => void) => void;
  /** What will happen, and what it needs. */
  readonly children: ReactNode;
}

/** An act that names what will happen before it happens. A refusal is read in place, beside what was chosen. */
export function TwoStep({ label, primary = false, title, confirm, sending, onConfirm, children }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useKeptPlace(button);
  const change = (next: boolean): void => {
    if (next) sending.reset();
    setOpen(next);
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={change}>
      <Button ref={button} className={primary ? 'button primary' : 'button'}>{label}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog"><Step title={title} confirm={confirm} sending={sending} onConfirm={() => onConfirm(() => change(false))} onCancel={() => change(false)}>{children}</Step></Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Step({ title, confirm, sending, onConfirm, onCancel, children }: Pick<Props, 'title' | 'confirm' | 'sending' | 'children'> & { onConfirm: () => void; onCancel: () => void }) {
  const { t } = useWords();
  const explain = useProblemText();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!sending.isPending) onConfirm();
  };
  return (
    <form className="act" onSubmit={submit} noValidate>
      <Heading slot="title">{title}</Heading>
      {children}
      {sending.error && <p className="refusal" role="alert">{explain(sending.error)}</p>}
      <div className="toolbar">
        <SendingButton className="primary" sending={sending.isPending}>{confirm}</SendingButton>
        <Button className="button" onPress={onCancel}>{t.text('act.cancel')}</Button>
      </div>
    </form>
  );
}
