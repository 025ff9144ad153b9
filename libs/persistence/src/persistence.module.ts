import { Global, Module } from '@nestjs/common';
import { AuditReader } from './auditing/audit-reader.js';
import { CompanyMail } from './delivering/company-mail.js';
import { ContactConfirmations } from './delivering/contact-confirmations.js';
import { Contacts } from './delivering/contacts.js';
import { Deliveries } from './delivering/deliveries.js';
import { DeliveryPlans } from './delivering/delivery-plans.js';
import { MeasureWatches } from './delivering/measure-watches.js';
import { PushDevices } from './delivering/push-devices.js';
import { TestCallStore } from './delivering/test-calls.js';
import { LostLinks } from './delivering/lost-links.js';
import { MailboxTurns } from './delivering/mailbox-turns.js';
import { Webhooks } from './delivering/webhooks.js';
import { AccountsOutOfUse } from './directory/accounts-out-of-use.js';
import { CalendarStore } from './directory/calendar-store.js';
import { DirectoryStore } from './directory/directory-store.js';
import { Rosters } from './directory/rosters.js';
import { SeedCalendars } from './directory/seed-calendars.js';
import { DueClocks } from './due-clocks.js';
import { Ledger } from './ledger/ledger.js';
import { Wake } from './ledger/wake.js';
import { Listener } from './listener.js';
import { Reader } from './reader.js';
import { Relaying } from './relaying.js';
import { AccountRequests } from './stores/account-requests.js';
import { Receipts } from './stores/receipts.js';
import { OneTimeUses } from './stores/one-time-uses.js';
import { AttachmentObjects } from './stores/attachment-objects.js';
import { BoardViewStore } from './stores/board-views.js';
import { Checkpoints } from './stores/checkpoints.js';
import { DeadlineFeeds } from './stores/deadline-feeds.js';
import { Drafts } from './stores/drafts.js';
import { ApiKeys } from './stores/api-keys.js';
import { JointReportStore } from './stores/joint-reports.js';
import { KeyStore } from './stores/keys.js';
import { NetworkStore } from './stores/network-store.js';
import { OpenLines } from './stores/open-lines.js';
import { ProofKeyStore } from './stores/proof-keys.js';
import { PasskeyChallenges } from './stores/passkey-challenges.js';
import { Passkeys } from './stores/passkeys.js';
import { PendingSignIns, ProviderAccounts } from './stores/provider-accounts.js';
import { MeasureStore } from './stores/measures.js';
import { Officers, SetupTokens } from './stores/people.js';
import { SecondFactors } from './stores/second-factors.js';
import { Sessions } from './stores/sessions.js';
import { StaleClocks } from './stale-clocks.js';
import { Writer } from './writer.js';

const ROOMS = [AttachmentObjects, AuditReader, CalendarStore, Checkpoints, Contacts, Deliveries, DeliveryPlans, DirectoryStore, DueClocks, Drafts, KeyStore, Ledger, Listener, NetworkStore, Officers, PasskeyChallenges, Passkeys, ProofKeyStore, Reader, Receipts, Relaying, Rosters, SeedCalendars, Sessions, SetupTokens, StaleClocks, Wake, Webhooks, Writer, SecondFactors,
  PendingSignIns, ProviderAccounts,
  ApiKeys,
  ContactConfirmations,
  PushDevices,
  DeadlineFeeds, BoardViewStore, JointReportStore,
  OpenLines, TestCallStore,
  MeasureStore, MeasureWatches,
  CompanyMail, LostLinks, MailboxTurns,
  AccountRequests, AccountsOutOfUse, OneTimeUses];

/** The data behind every door. The door migrates the database and connects before rooms open. */
@Global()
@Module({ providers: ROOMS, exports: ROOMS })
export class PersistenceModule {}
