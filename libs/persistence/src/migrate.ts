import pg from 'pg';
import { DataSource } from 'typeorm';
import { Hotline1764000000000 } from './migrations/0001-hotline.js';
import { Directory1764000000002 } from './migrations/0002-directory.js';
import { Duty1764000000003 } from './migrations/0003-duty.js';
import { ClocksAndReach1764000000004 } from './migrations/0004-clocks-and-reach.js';
import { Auditor1764000000005 } from './migrations/0005-auditor.js';
import { OutboxByTopic1764000000006 } from './migrations/0006-outbox-by-topic.js';
import { AuditorSeesWaiting1764000000007 } from './migrations/0007-auditor-sees-waiting.js';
import { CountedClocks1764000000009 } from './migrations/0009-counted-clocks.js';
import { Proof1764000000010 } from './migrations/0010-proof.js';
import { Crossings1764000000011 } from './migrations/0011-crossings.js';
import { ReaderByColumn1764000000012 } from './migrations/0012-reader-by-column.js';
import { Messages1764000000013 } from './migrations/0013-messages.js';
import { Attachments1764000000014 } from './migrations/0014-attachments.js';
import { Sessions1764000000015 } from './migrations/0015-sessions.js';
import { Passwords1764000000016 } from './migrations/0016-passwords.js';
import { SecondFactors1764000000017 } from './migrations/0017-second-factors.js';
import { Deliveries1764000000018 } from './migrations/0018-deliveries.js';
import { Webhooks1764000000019 } from './migrations/0019-webhooks.js';
import { LicenceCrossings1764000000021 } from './migrations/0021-licence-crossings.js';
import { ReaderIsToldNothing1764000000022 } from './migrations/0022-reader-is-told-nothing.js';
import { PrivateChains1764000000023 } from './migrations/0023-private-chains.js';
import { StepUp1764000000024 } from './migrations/0024-step-up.js';
import { Passkeys1764000000025 } from './migrations/0025-passkeys.js';
import { Providers1764000000026 } from './migrations/0026-providers.js';
import { AccountRequests1764000000027 } from './migrations/0027-account-requests.js';
import { ApiKeys1764000000028 } from './migrations/0028-api-keys.js';
import { NamedInvitations1764000000029 } from './migrations/0029-named-invitations.js';
import { ContactConfirmations1764000000030 } from './migrations/0030-contact-confirmations.js';
import { CompanyMail1764000000031 } from './migrations/0031-company-mail.js';
import { DeadlineFeeds1764000000032 } from './migrations/0032-deadline-feeds.js';
import { PushDevices1764000000033 } from './migrations/0033-push-devices.js';
import { Readiness1764000000034 } from './migrations/0034-readiness.js';
import { ProofsAtProviders1764000000035 } from './migrations/0035-proofs-at-providers.js';
import { TestCalls1764000000036 } from './migrations/0036-test-calls.js';
import { MissedPushes1764000000037 } from './migrations/0037-missed-pushes.js';
import { LicenceLists1764000000038 } from './migrations/0038-licence-lists.js';
import { JoinedCases1764000000041 } from './migrations/0041-joined-cases.js';
import { WatchingSides1764000000045 } from './migrations/0045-watching-sides.js';
import { MeasureRings1764000000049 } from './migrations/0049-measure-rings.js';
import { Measures1764000000048 } from './migrations/0048-measures.js';
import { Outcomes1764000000050 } from './migrations/0050-outcomes.js';
import { Figures1764000000051 } from './migrations/0051-figures.js';
import { LinesOfLongCases1764000000052 } from './migrations/0052-lines-of-long-cases.js';
import { JointReports1764000000053 } from './migrations/0053-joint-reports.js';
import { BoardViews1764000000054 } from './migrations/0054-board-views.js';
import { EndedJointReports1764000000055 } from './migrations/0055-ended-joint-reports.js';
import { CalledOffWithTheirCase1764000000056 } from './migrations/0056-called-off-with-their-case.js';
import { OutboxWithoutBells1764000000057 } from './migrations/0057-outbox-without-bells.js';
import { LicensedAtHome1764000000058 } from './migrations/0058-licensed-at-home.js';
import { MessagesInHistoryAlone1764000000059 } from './migrations/0059-messages-in-history-alone.js';
import { SealedIdTokens1764000000060 } from './migrations/0060-sealed-id-tokens.js';
import { OpenCasesById1764000000061 } from './migrations/0061-open-cases-by-id.js';
import { Referrals1764000000040 } from './migrations/0040-referrals.js';
import { Consultations1764000000046 } from './migrations/0046-consultations.js';

/** Advisory lock under which migrations run, so that doors which start together migrate once. */
const MIGRATION_LOCK = 0x686f746c;
/** In the order in which they were made; a step that ran anywhere is never changed. */
const MIGRATIONS = [
  Hotline1764000000000, Directory1764000000002, Duty1764000000003, ClocksAndReach1764000000004, Auditor1764000000005, OutboxByTopic1764000000006,
  AuditorSeesWaiting1764000000007, CountedClocks1764000000009, Proof1764000000010, Crossings1764000000011, ReaderByColumn1764000000012,
  Messages1764000000013, Attachments1764000000014, Sessions1764000000015, Passwords1764000000016, SecondFactors1764000000017, Deliveries1764000000018,
  Webhooks1764000000019, LicenceCrossings1764000000021, ReaderIsToldNothing1764000000022,
  PrivateChains1764000000023,
  StepUp1764000000024,
  Passkeys1764000000025,
  Providers1764000000026,
  AccountRequests1764000000027,
  ApiKeys1764000000028,
  NamedInvitations1764000000029,
  ContactConfirmations1764000000030,
  CompanyMail1764000000031,
  DeadlineFeeds1764000000032,
  PushDevices1764000000033,
  Readiness1764000000034,
  ProofsAtProviders1764000000035,
  TestCalls1764000000036,
  MissedPushes1764000000037,
  LicenceLists1764000000038,
  JoinedCases1764000000041,
  WatchingSides1764000000045,
  Referrals1764000000040,
  Measures1764000000048,
  Outcomes1764000000050,
  Figures1764000000051,
  LinesOfLongCases1764000000052,
  Consultations1764000000046,
  MeasureRings1764000000049,
  JointReports1764000000053,
  BoardViews1764000000054,
  EndedJointReports1764000000055,
  CalledOffWithTheirCase1764000000056,
  OutboxWithoutBells1764000000057,
  LicensedAtHome1764000000058,
  MessagesInHistoryAlone1764000000059,
  SealedIdTokens1764000000060,
  OpenCasesById1764000000061,
];

/**
 * Brings a database to this version's shape. Safe to run from several processes at once: TypeORM looks only when it connects
 * in which schema its own table is, so that it connects under the lock, when that schema is there.
 * @throws with the statement to run when the database user may not create the roles
 */
export async function migrate(url: string): Promise<void> {
  const lock = new pg.Client({ connectionString: url, application_name: 'hotline-migrate' });
  await lock.connect();
  const source = new DataSource({ type: 'postgres', url, migrations: MIGRATIONS, migrationsTableName: 'hotline_migrations', applicationName: 'hotline-migrate', poolSize: 1 });
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await lock.query('CREATE SCHEMA IF NOT EXISTS hotline');
    await source.initialize();
    await source.runMigrations({ transaction: 'each' });
  } catch (error) {
    throw explained(error);
  } finally {
    if (source.isInitialized) await source.destroy();
    await lock.end();
  }
}

function explained(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== '42501') return error;
  return new Error('DATABASE_URL: this user may not create what the service needs. Let an administrator of the database run once: CREATE ROLE hotline_writer NOLOGIN; CREATE ROLE hotline_reader NOLOGIN; CREATE ROLE hotline_auditor NOLOGIN; GRANT hotline_writer, hotline_reader, hotline_auditor TO <user>; GRANT CREATE ON DATABASE <database> TO <user>;', { cause: error });
}
