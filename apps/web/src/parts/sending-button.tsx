import type { MouseEvent, ReactNode } from 'react';

export interface SendingButtonProps {
  /** True from the press until the service answered: further presses do nothing. */
  readonly sending: boolean;
  /** Absent on the button that submits its form. */
  readonly onPress?: () => void;
  readonly className?: string;
  /** Whether something is to be done first. */
  readonly disabled?: boolean;
  readonly children: ReactNode;
  /** Where what is seen does not say it alone: its name for whoever listens, or the element that says what it is about. */
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string | undefined;
}

/**
 * A button that waits for the service's answer. It keeps the cursor meanwhile, or Escape would be heard by nobody, which a disabled button does not.
 * react-aria's own pending button reads its name out from an element that points at it for seven seconds: its dialog is gone by then, and the pointer leads nowhere.
 */
export function SendingButton({ sending, onPress, className, disabled, children, ...said }: SendingButtonProps) {
  const press = (event: MouseEvent): void => {
    if (sending) event.preventDefault();
    else onPress?.();
  };
  return <button {...said} type={onPress ? 'button' : 'submit'} className={className} disabled={disabled} aria-disabled={sending || undefined} data-pending={sending || undefined} onClick={press}>{children}</button>;
}
