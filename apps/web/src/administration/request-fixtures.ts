import type { AccountRequest } from '#contracts';
import { seoul } from '../history/fixtures.js';

const [ADMIN, SECOND] = [{ id: '9', name: '오지안' }, { id: '3', name: '서민재' }];
const NOTHING = { confirm: false, end: false, take_link: false };
const base = { office: 'kr-trade-cooperation-desk', role: 'officer', officer: null, invitee: null, ended_by: null, ended_at: null, was: null, asked_by: ADMIN, asked_at: seoul('13:05'), expires_at: seoul('14:30'), decided_by: null, decided_at: null, may: NOTHING } as const;

/** Requests of a made-up side: one that waits for the reader, one whose link can be taken, and what was. */
export const REQUESTS: readonly AccountRequest[] = [
  { ...base, id: 'r1', kind: 'recover', state: 'asked', officer: { id: '1', name: '정하윤', sign_in: 'kr-desk' }, was: { office: base.office, role: 'officer' }, may: { ...NOTHING, confirm: true, end: true } },
  { ...base, id: 'r2', kind: 'invite', state: 'confirmed', invitee: { name: '민서윤', sign_in: 'kr.minsy' }, decided_by: SECOND, decided_at: seoul('13:20'), may: { ...NOTHING, end: true, take_link: true } },
  { ...base, id: 'r3', kind: 'change', state: 'done', officer: { id: '2', name: '한도윤', sign_in: 'kr-division' }, office: 'kr-trade-cooperation-division', was: { office: base.office, role: 'officer' }, decided_by: SECOND, decided_at: seoul('13:20') },
  { ...base, id: 'r4', kind: 'invite', state: 'expired', invitee: { name: '배도현', sign_in: 'kr.bae' } },
];
