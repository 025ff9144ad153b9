import { ROLES } from '#domain';
import type { Place } from '../data/account-requests.js';
import { Field } from '../parts/index.js';
import { useNames, useWords } from '../words.js';

interface Props { readonly place: Place; readonly onChange: (place: Place) => void; /** Whether a missing office is to be said. */ readonly tried: boolean; /** What the service said against the office. */ readonly refused?: string | undefined }

/** An office of the reader's own side, and a role. */
export function PlaceFields({ place: { office, role }, onChange, tried, refused }: Props) {
  const { t } = useWords();
  const names = useNames();
  return (
    <div className="fields">
      <Field label={t.text('admin.col.office')} wrong={tried && !office ? t.text('admin.invite.error.office') : refused}>
        {(tied) => (
          <select {...tied} value={office} onChange={(e) => onChange({ role, office: e.target.value })}>
            <option value="">{t.text('admin.invite.choose')}</option>
            {names.ownOffices().map((id) => <option key={id} value={id}>{names.office(id)}</option>)}
          </select>
        )}
      </Field>
      <Field label={t.text('admin.col.role')}>
        {(tied) => (
          <select {...tied} value={role} onChange={(e) => onChange({ office, role: ROLES.find((r) => r === e.target.value) ?? role })}>
            {ROLES.map((one) => <option key={one} value={one}>{t.label(`role.${one}`)}</option>)}
          </select>
        )}
      </Field>
    </div>
  );
}
