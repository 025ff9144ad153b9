import { announce, Field } from '../parts/index.js';
import { useNames, useWords } from '../words.js';

/** A one-time link, shown now and kept nowhere. */
export function OnceLink({ url, expires_at }: { url: string; expires_at: string }) {
  const { t, f } = useWords();
  const { places } = useNames();
  const copy = (): void => {
    navigator.clipboard.writeText(url).then(() => announce(t.text('act.copied')), () => announce(t.text('con.failed')));
  };
  return (
    <div className="once" role="status">
      <Field label={t.text('admin.link')} hint={t.text('admin.link.once', { when: f.when(expires_at, places) })}>
        {(tied) => <input {...tied} className="mono" readOnly value={url} onFocus={(e) => e.target.select()} />}
      </Field>
      <button type="button" onClick={copy}>{t.text('act.copy')}</button>
    </div>
  );
}
