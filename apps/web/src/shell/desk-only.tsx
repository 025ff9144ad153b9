import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useContacts } from '../data/contacts.js';
import { Notice } from '../parts/index.js';
import { useWords } from '../words.js';
import { stored } from './stored.js';

const later = stored('hotline.desk-only');

/** Says once in each browser that alerts reach its reader at an open page alone, where they could be told elsewhere too. */
export function DeskOnly() {
  const [put, setPut] = useState(() => later.read() !== null);
  return put ? null : <Hint onLater={() => { later.write('put away'); setPut(true); }} />;
}

function Hint({ onLater }: { onLater: () => void }) {
  const { t } = useWords();
  const { data } = useContacts();
  if (!data || data.mail.verified_at !== null || data.push.devices.some((device) => device.verified_at !== null)) return null;
  if (!data.mail.available && data.push.key === null) return null;
  return (
    <Notice tone="info">
      <span role="status">{t.text('nav.desk_only')}</span> <Link to="/contacts" search={{}}>{t.text('nav.desk_only.set')}</Link> <button type="button" onClick={onLater}>{t.text('nav.desk_only.later')}</button>
    </Notice>
  );
}
