import { Module } from '@nestjs/common';
import { FileStore } from './file-store.js';
import { Scanner } from './scanner.js';
import { SideKeys } from './side-keys.js';

/** The place where files lie. What they are about is the features' business. */
@Module({ providers: [FileStore, Scanner, SideKeys], exports: [FileStore] })
export class FilesModule {}
