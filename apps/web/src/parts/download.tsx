import { type MouseEvent, type ReactNode, useRef } from 'react';
import { useBeforeLink } from '../data/proof.js';
import { useProblemText } from './problem-text.js';

interface Props { readonly href: string; readonly className?: string; readonly label?: string; readonly children: ReactNode }

/** A link to a file for which a fresh proof is asked: the page sees to that first, and then follows it as any other. */
export function Download({ href, className, label, children }: Props) {
  const before = useBeforeLink();
  const explain = useProblemText();
  const link = useRef<HTMLAnchorElement>(null);
  const following = useRef(false);
  const click = (event: MouseEvent): void => {
    if (following.current) return;
    event.preventDefault();
    if (before.isPending) return;
    before.mutate(undefined, {
      onSuccess: () => {
        following.current = true;
        link.current?.click();
        following.current = false;
      },
    });
  };
  return (
    <>
      <a ref={link} className={className} href={href} download aria-label={label} onClick={click}>{children}</a>
      {before.isError && <span className="refusal small" role="alert">{explain(before.error)}</span>}
    </>
  );
}
