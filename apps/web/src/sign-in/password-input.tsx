import { type InputHTMLAttributes, useState } from 'react';
import { useWords } from '../words.js';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'type' | 'value'> & { readonly value: string; readonly onChange: (value: string) => void };

/** A password that can be looked at while it is typed. */
export function PasswordInput({ value, onChange, ...rest }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  return (
    <>
      <input {...rest} type={shown ? 'text' : 'password'} value={value} onChange={(e) => onChange(e.target.value)} autoCapitalize="none" spellCheck={false} />
      <label className="choice small"><input type="checkbox" checked={shown} onChange={(e) => setShown(e.target.checked)} />{t.text('sign_in.show_password')}</label>
    </>
  );
}
