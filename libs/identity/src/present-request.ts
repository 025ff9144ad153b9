import type { AccountRequest } from '#contracts';
import { confirmRefusal, isOpen, linkRefusal, may } from '#domain';
import type { ReadRequest } from '#persistence';
import type { Viewer } from './viewer.js';

/** A request for access, with what its reader can do about it. @param now epoch milliseconds */
export function presentRequest(row: ReadRequest, reader: Viewer['officer'], now: number): AccountRequest {
  const { id, kind, office, role, was_office, was_role, officer, asked_by, decided_by, ended_by, asked_at, expires_at, decided_at, ended_at, state } = row;
  const request = { kind, about: officer?.id ?? null, asked_by: asked_by.id, state, expires_at: expires_at.getTime() };
  const waits = isOpen(state);
  const open = waits && now < request.expires_at;
  return {
    id, kind, office, role, officer, asked_by, decided_by, ended_by,
    invitee: row.name === null || row.sign_in === null ? null : { name: row.name, sign_in: row.sign_in },
    was: was_office === null || was_role === null ? null : { office: was_office, role: was_role },
    state: waits && !open ? 'expired' : state,
    asked_at: asked_at.toISOString(), expires_at: expires_at.toISOString(), decided_at: decided_at?.toISOString() ?? null, ended_at: ended_at?.toISOString() ?? null,
    may: {
      confirm: may(reader.role, 'confirm-accounts') && confirmRefusal(request, reader.id, now) === undefined,
      end: open && may(reader.role, 'confirm-accounts') && reader.id !== request.about,
      take_link: kind !== 'change' && may(reader.role, 'keep-accounts') && linkRefusal(request, reader.id, now) === undefined,
    },
  };
}
