import { Link } from '@tanstack/react-router';
import { problemOf, refusedFields } from '../data/problem.js';
import { useWords } from '../words.js';

/** Why a one-time link opens nothing: it is not in the address, or not whole; or it is, and works no more. */
export type Fault = 'incomplete' | 'link';

/** What is wrong with the link itself; null while nothing is known to be. Used, too old, taken back and made up are one answer of the service. */
export function faultOf(token: string, error: unknown): Fault | null {
  if (token === '' || refusedFields(error)['token'] !== undefined) return 'incomplete';
  return problemOf(error)?.status === 404 ? 'link' : null;
}

/** A one-time link that opens nothing: why, what to do about it, and the way on for whoever has an account all the same. */
export function NoLink({ title, fault }: { title: string; fault: Fault }) {
  const { t } = useWords();
  return (
    <div className="panel empty">
      <h1>{title}</h1>
      <p role="alert">{t.text(`setup.error.${fault}`)}</p>
      <Link className="button" to="/sign-in">{t.text('sign_in.title')}</Link>
    </div>
  );
}
