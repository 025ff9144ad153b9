import { Global, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DueClocks } from './due-clocks.js';
import { Ledger } from './ledger/ledger.js';
import { Wake } from './ledger/wake.js';
import { Listener } from './listener.js';
import { Reader } from './reader.js';
import { Relaying } from './relaying.js';
import { Receipts } from './stores/receipts.js';
import { Drafts } from './stores/drafts.js';
import { KeyStore } from './stores/keys.js';
import { NetworkStore } from './stores/network-store.js';
import { Officers, Sessions, SetupTokens } from './stores/people.js';
import { Writer } from './writer.js';

const ROOMS = [DueClocks, Drafts, KeyStore, Ledger, Listener, NetworkStore, Officers, Reader, Receipts, Relaying, Sessions, SetupTokens, Wake];

/** The data behind every door. The database is migrated before this module opens. */
@Global()
@Module({ providers: [...ROOMS, { provide: Writer, useClass: Writer }], exports: [...ROOMS, Writer] })
export class PersistenceModule implements OnApplicationBootstrap {
  constructor(private readonly writer: Writer) {}
  async onApplicationBootstrap(): Promise<void> { await this.writer.connect(); }
}
