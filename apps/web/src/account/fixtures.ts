import type { PasskeyList, SessionList } from '#contracts';
import { seoul } from '../history/fixtures.js';

/** Where a made-up officer is signed in: here, at home, and somewhere that said nothing of itself. */
export const SESSIONS: SessionList['sessions'] = [
  { id: '1', current: true, browser: 'Chrome', system: 'Windows', address: '192.0.2.17', began_at: seoul('08:55'), last_used_at: seoul('14:31'), ends_at: seoul('20:55') },
  { id: '2', current: false, browser: 'Samsung Internet for Android', system: 'Android', address: '2001:db8:4c1e:1:8a2e:370:7334:1', began_at: seoul('07:20'), last_used_at: seoul('12:44'), ends_at: seoul('19:20') },
  { id: '3', current: false, browser: null, system: null, address: null, began_at: seoul('06:02'), last_used_at: seoul('12:40'), ends_at: seoul('18:02') },
];

/** A key that is used every day, and one that lies in a safe. */
export const PASSKEYS: PasskeyList['passkeys'] = [
  { id: '2', name: '금고 보안 키', created_at: seoul('09:10'), last_used_at: null },
  { id: '1', name: 'MacBook', created_at: seoul('08:58'), last_used_at: seoul('14:02') },
];
