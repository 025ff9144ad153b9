import { newToken } from '#platform';
import { openIdToken, sealIdToken } from './sealed-id-token.js';

describe('the token by which a provider knows a session', () => {
  const [own, other] = [newToken(), newToken()];
  const id_token = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJrci0xIn0.c2lnbmF0dXJl';

  it('opens by the session\'s own token alone, and lies there otherwise each time', () => {
    const sealed = sealIdToken(id_token, own);
    expect([openIdToken(sealed, own), openIdToken(sealed, other), sealed === sealIdToken(id_token, own)]).toEqual([id_token, null, false]);
  });

  it('does not open once it was changed, cut short, or where it was never sealed', () => {
    const sealed = Buffer.from(sealIdToken(id_token, own), 'base64url');
    for (const at of [0, 20, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(openIdToken(changed.toString('base64url'), own)).toBeNull();
    }
    for (const text of ['', sealed.subarray(0, 27).toString('base64url'), sealed.subarray(0, 40).toString('base64url'), id_token]) expect(openIdToken(text, own)).toBeNull();
  });
});
