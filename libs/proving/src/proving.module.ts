import { Module } from '@nestjs/common';
import { ExportBundle } from './export-bundle.js';
import { GatherCheckpoints } from './gather-checkpoints.js';
import { KeyFiles } from './key-files.js';
import { Keyring } from './keyring.js';
import { ProofKeysController } from './proof-keys.controller.js';
import { ProofController } from './proof.controller.js';
import { ReceiveCheckpoints } from './receive-checkpoints.js';

@Module({ providers: [KeyFiles, Keyring], exports: [Keyring] })
class KeysModule {}

/** Writes checkpoints: for the door that works by itself. */
@Module({ imports: [KeysModule], providers: [GatherCheckpoints], exports: [GatherCheckpoints] })
export class GatheringModule {}

/** Hands out checkpoints, keys and bundles: for the door that supervisors use. */
@Module({ imports: [KeysModule], controllers: [ProofKeysController, ProofController], providers: [ExportBundle, ReceiveCheckpoints] })
export class ProvingModule {}
