import { Link } from '@tanstack/react-router';
import { problemOf, refusedFields } from '../data/problem.js';
import { useWords } from '../words.js';

/** Whether what was refused is the link itself: it opens nothing, or a part of it was lost on its way. */
export const isNoLink = (error: unknown): boolean => problemOf(error)?.status === 404 || refusedFields(error)['token'] !== undefined;

/** A one-time link that opens nothing: what to do about it, and the way on for whoever has an account all the same. */
export function NoLink({ title }: { title: string }) {
  const { t } = useWords();
  return (
    <div className="panel empty">
      <h1>{title}</h1>
      <p role="alert">{t.text('setup.error.link')}</p>
      <Link className="button" to="/sign-in">{t.text('sign_in.title')}</Link>
    </div>
  );
}
