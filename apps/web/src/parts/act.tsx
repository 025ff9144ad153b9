import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { CommandBody, CommandName, CommandResult } from '#contracts';
import { useChangedAt } from '../data/cases.js';
import { useCommand } from '../data/commands.js';
import { announce } from './announcer.js';
import { focusFirstWrong } from './field.js';
import { useKeptPlace } from './kept-place.js';
import { useProblemText } from './problem-text.js';
import { SendingButton } from './sending-button.js';
import { useWords } from '../words.js';

export interface ActProps<N extends CommandName> {
  readonly reference: string;
  readonly command: N;
  /** The visible button. Ends in "…" where the second step asks for more. */
  readonly label: string;
  readonly primary?: boolean;
  /** The second step: what is about to be done, to which case. */
  readonly title: string;
  /** What follows from it. */
  readonly text?: string;
  /** The button that does it; the label without its dots unless given. */
  readonly confirm?: string;
  /** False once there is nothing left to do: the second step then offers the way out only. */
  readonly possible?: boolean;
  /** The body to send, or null while something is missing (the fields then say what). Called when the second step is confirmed. */
  readonly body: () => CommandBody<N> | null;
  readonly onDone?: (result: CommandResult) => void;
  /** Called with the error when the service refused, so that the page can show what changed meanwhile. */
  readonly onRefused?: (error: Error) => void;
  /** Whether a field says the refusal already, where it is seen; it is then only read aloud. */
  readonly placed?: boolean;
  /** Called when the second step opens and closes: a page that changes under it can keep the button in its place. */
  readonly onOpenChange?: (open: boolean) => void;
  /** Fields of the second step. Their values live with the caller, so that a refusal or a closed dialog loses nothing. */
  readonly children?: ReactNode;
}

/**
 * An act of state: a visible button, then a second step that names it. No key does it, nothing is optimistic: the dialog
 * closes when the service has answered, and a refusal is read in place, in words, beside what was typed.
 */
export function Act<N extends CommandName>(props: ActProps<N>) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useKeptPlace(button);
  const change = (next: boolean): void => {
    setOpen(next);
    props.onOpenChange?.(next);
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={change}>
      <Button ref={button} className={props.primary ? 'button primary' : 'button'}>{props.label}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog">
            <SecondStep {...props} onClose={() => change(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function SecondStep<N extends CommandName>({ reference, command, label, title, text, confirm, possible = true, body, onDone, onRefused, placed = false, children, onClose }: ActProps<N> & { onClose: () => void }) {
  const { t } = useWords();
  const send = useCommand(reference);
  const explain = useProblemText();
  const changed_at = useChangedAt(reference);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (send.isPending) return;
    const form = event.currentTarget;
    const ready = body();
    if (ready === null) return focusFirstWrong(form);
    send.mutate({ command, body: ready }, {
      onSuccess: (result) => {
        announce(t.text('confirm.done'));
        onClose();
        onDone?.(result);
      },
      onError: (error) => {
        onRefused?.(error);
        focusFirstWrong(form);
      },
    });
  };
  return (
    <form className="act" onSubmit={submit} noValidate>
      <Heading slot="title">{title}</Heading>
      {text && <p>{text}</p>}
      {children}
      {send.isError && <p className={placed ? 'unseen' : 'refusal'} role="alert" tabIndex={-1}>{explain(send.error, { changed_at })}</p>}
      <div className="toolbar">
        {possible && <SendingButton className="primary" sending={send.isPending}>{confirm ?? label.replace(/(…|\.\.\.)$/, '')}</SendingButton>}
        <Button className="button" onPress={onClose}>{t.text('act.cancel')}</Button>
      </div>
    </form>
  );
}
