import { Global, Module } from '@nestjs/common';
import { CaseLines } from './case-lines.js';

@Global()
@Module({ providers: [CaseLines], exports: [CaseLines] })
export class PresentingModule {}
