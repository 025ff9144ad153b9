/**
 * A house's OpenID provider as a process of its own, for stories: `node openid-provider.mjs '{"issuer", "clients", "people", "in_token"}'`.
 * It stands behind `house-provider.ts`, which has the address that everybody knows, and hears of other people by messages.
 */
import Provider from 'oidc-provider';

const { issuer, clients, people, in_token } = JSON.parse(process.argv[2] ?? '{}');

/** Whoever signs in has agreed: a ministry asks its own people nothing. */
async function loadExistingGrant({ oidc }) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope(oidc.params.scope);
  await grant.save();
  return grant;
}

const provider = new Provider(issuer, {
  clients,
  claims: { openid: ['sub'], profile: ['name'], groups: ['groups'] },
  conformIdTokenClaims: !in_token,
  cookies: { keys: ['of a story'] },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
  loadExistingGrant,
  pkce: { required: () => true },
});
process.on('message', (message) => { Object.assign(people, message); process.send?.('heard'); });
process.on('disconnect', () => process.exit(0));
const server = provider.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
