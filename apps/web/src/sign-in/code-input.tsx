import { type InputHTMLAttributes, useEffect, useRef } from 'react';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'type' | 'value'> & { readonly value: string; readonly onChange: (value: string) => void };

/**
 * A one-time code, where the reader goes on typing: it comes in answer to what was sent just before. Phones fill in what an
 * app gave; a recovery code may stand in its place, so it is no number.
 */
export function CodeInput({ value, onChange, ...rest }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => { input.current?.focus(); }, []);
  return <input {...rest} ref={input} className="mono" type="text" value={value} onChange={(e) => onChange(e.target.value)} autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} />;
}
