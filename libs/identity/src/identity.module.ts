import { findLanguagesBy } from '#edge';
import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { ExpressAdapter } from '@nestjs/platform-express';
import { AccountNoticesController } from './account-notices.controller.js';
import { AccountRequestsController } from './account-requests.controller.js';
import { AskForAccess } from './ask-for-access.js';
import { Callers } from './callers.js';
import { ChangePassword } from './change-password.js';
import { CurrentTime } from './current-time.js';
import { DecideOnAccess } from './decide-on-access.js';
import { DemoAccounts } from './demo-accounts.js';
import { DemoPassword } from './demo-password.js';
import { KeepKeys } from './keep-keys.js';
import { KeyAuthenticator } from './key-authenticator.js';
import { KeyGate } from './key-gate.js';
import { KeysController } from './keys.controller.js';
import { NetworksOfSides } from './networks-of-sides.js';
import { NewAccounts } from './new-accounts.js';
import { OfficerSessionsController } from './officer-sessions.controller.js';
import { OfficersController } from './officers.controller.js';
import { OneTimeLinks } from './one-time-links.js';
import { OpenSessions } from './open-sessions.js';
import { OwnPasskeys } from './own-passkeys.js';
import { PasskeyChallenge } from './passkey-challenge.js';
import { PasskeyProof } from './passkey-proof.js';
import { PasskeySignIn } from './passkey-sign-in.js';
import { PasskeySignInController } from './passkey-sign-in.controller.js';
import { PasskeysController } from './passkeys.controller.js';
import { PasswordController } from './password.controller.js';
import { OwnPassword } from './own-password.js';
import { PasswordProof } from './password-proof.js';
import { Passwords } from './passwords.js';
import { ProofController } from './proof.controller.js';
import { ProveAgain } from './prove-again.js';
import { RecoverAccount } from './recover-account.js';
import { SecondFactor } from './second-factor.js';
import { SecondFactorController } from './second-factor.controller.js';
import { AccountOfSubject } from './providers/account-of-subject.js';
import { BeginSignIn } from './providers/begin-sign-in.js';
import { Discovery } from './providers/discovery.js';
import { FinishSignIn } from './providers/finish-sign-in.js';
import { OwnHouse } from './providers/own-house.js';
import { ProviderProofController } from './providers/provider-proof.controller.js';
import { Providers } from './providers/providers.js';
import { ProvidersController } from './providers/providers.controller.js';
import { SignInReturnController } from './providers/sign-in-return.controller.js';
import { SignOutAddress } from './providers/sign-out-address.js';
import { SignOutAddressController } from './providers/sign-out-address.controller.js';
import { SessionAuthenticator } from './session-authenticator.js';
import { SessionController } from './session.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SessionGuard } from './session.guard.js';
import { SetUpAccount } from './set-up-account.js';
import { SetupController } from './setup.controller.js';
import { SetupLinks } from './setup-links.js';
import { SharedLimit } from './shared-limit.js';
import { SignIn } from './sign-in.js';
import { Welcome } from './welcome.js';
import { WrongKeys } from './wrong-keys.js';

/** Who is who, at every door: one cookie opens them all, since sessions live in the database. */
@Global()
@Module({
  controllers: [ProofController, SessionController, SessionsController, PasswordController, PasskeysController, PasskeySignInController, SecondFactorController, SetupController, OfficersController, OfficerSessionsController,
    ProvidersController, ProviderProofController, SignInReturnController, SignOutAddressController,
    KeysController,
    AccountNoticesController, AccountRequestsController],
  providers: [ChangePassword, CurrentTime, DemoAccounts, DemoPassword, NetworksOfSides, NewAccounts, OneTimeLinks, OpenSessions, OwnPassword, OwnPasskeys, PasskeyChallenge, PasskeyProof, PasskeySignIn, PasswordProof, Passwords, ProveAgain, SecondFactor, SessionAuthenticator, SessionGuard, SetupLinks, SharedLimit, SignIn, Welcome,
    AccountOfSubject, BeginSignIn, Discovery, FinishSignIn, OwnHouse, Providers, SignOutAddress,
    Callers, KeepKeys, KeyAuthenticator, KeyGate, WrongKeys,
    AskForAccess, DecideOnAccess, RecoverAccount, SetUpAccount],
  exports: [Callers, DemoAccounts, KeyGate, Providers, SessionAuthenticator, SessionGuard, SetupLinks],
})
export class IdentityModule implements OnModuleInit {
  constructor(private readonly http: HttpAdapterHost<ExpressAdapter>, private readonly sessions: SessionAuthenticator) {}

  onModuleInit(): void {
    findLanguagesBy(this.http.httpAdapter.getInstance(), async (request) => (await this.sessions.authenticateCookie(request.headers.cookie))?.language ?? null);
  }
}
