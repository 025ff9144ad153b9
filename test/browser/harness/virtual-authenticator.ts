import type { CDPSession } from 'playwright-core';
import type { Person } from './person.js';

/** A device's own authenticator, as Chromium plays one (WebDriver, §11 of WebAuthn): it keeps passkeys, and knows its owner at once. */
export class VirtualAuthenticator {
  private constructor(private readonly line: CDPSession, private readonly id: string) {}

  static async of({ context, page }: Person): Promise<VirtualAuthenticator> {
    const line = await context.newCDPSession(page);
    await line.send('WebAuthn.enable');
    const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
    return new VirtualAuthenticator(line, (await line.send('WebAuthn.addVirtualAuthenticator', { options })).authenticatorId);
  }

  /** Whether it recognises whoever touches it; where it does not, the browser ends its prompt as when somebody closes it. */
  async knows(isUserVerified: boolean): Promise<void> { await this.line.send('WebAuthn.setUserVerified', { authenticatorId: this.id, isUserVerified }); }

  async passkeys(): Promise<number> { return (await this.line.send('WebAuthn.getCredentials', { authenticatorId: this.id })).credentials.length; }
}
