import { announce, KeptPlace } from '../parts/index.js';
import { useWords } from '../words.js';
import { useSay } from './say.js';

/** The codes for the day when the app is lost, shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const say = useSay();
  const { t } = useWords();
  const copy = (): void => {
    navigator.clipboard.writeText(codes.join('\n')).then(() => announce(t.text('act.copied')), () => announce(t.text('con.failed')));
  };
  return (
    <div className="account-form" role="status">
      <p className="done">{say.text('factor.done')}</p>
      <p>{say.text('factor.codes.hint')}</p>
      <ul className="recovery mono" aria-label={say.text('factor.codes')}>{codes.map((code) => <li key={code}>{code}</li>)}</ul>
      <KeptPlace className="toolbar">
        <button type="button" className="primary" onClick={onKept}>{say.text('factor.codes.kept')}</button>
        <button type="button" onClick={copy}>{t.text('act.copy')}</button>
      </KeptPlace>
    </div>
  );
}
