import type { Assessment, ConsentChange, FiledReport, Report, ReportState } from '#domain';
import type { PrivateEnd } from '#proof';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from './columns.js';

@Entity({ schema: 'hotline', name: 'reports' })
export class ReportRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') reference!: string;
  @Column('uuid') case_id!: string;
  @Column('text') side!: string;
  @Column('text') state!: ReportState;
  @Column(instant) filed_at!: number;
  @Column('jsonb') body!: Report;
  @Column('jsonb', { nullable: true }) assessment!: Assessment | null;
  @Column('jsonb') open_questions!: readonly string[];
  @Column('jsonb') consents!: readonly ConsentChange[];
  /** Empty in rows written before anything could come of a report. */
  @Column('jsonb') came_of!: Partial<Pick<FiledReport, 'outcomes' | 'shipments' | 'verdict'>>;
  @Column('text') idempotency_key!: string;
  @Column('text') body_hash!: string;
}

/** The part of a history entry that everybody may read who may know of it: every side of the case, or the side in whose private chain it stands. */
@Entity({ schema: 'hotline', name: 'history' })
export class HistoryRow {
  @PrimaryColumn('uuid') case_id!: string;
  /** Whose private chain; empty for the shared one. */
  @PrimaryColumn('text') chain!: string;
  /** Place in the chain. */
  @PrimaryColumn('int') seq!: number;
  /** Of a private entry: how many shared ones stood before it. */
  @Column('int', { nullable: true }) behind!: number | null;
  /** Place among everything that was written about the case; the reader has no right to it. */
  @Column('int') position!: number;
  @Column(instant) at!: number;
  @Column('text') type!: string;
  @Column('text', { nullable: true }) side!: string | null;
  @Column('text', { nullable: true }) office!: string | null;
  @Column('text') how!: string;
  @Column('jsonb', { nullable: true }) shared!: object | null;
  /** Hex commitment to each side's private payload. */
  @Column('jsonb') commitments!: Readonly<Record<string, string>>;
  @Column('bytea') previous_hash!: Buffer;
  @Column('bytea') hash!: Buffer;
}

@Entity({ schema: 'hotline', name: 'history_own' })
export class HistoryOwnRow {
  @PrimaryColumn('uuid') case_id!: string;
  @PrimaryColumn('text') chain!: string;
  @PrimaryColumn('int') seq!: number;
  @PrimaryColumn('text') side!: string;
  @Column('text') type!: string;
  @Column('text', { nullable: true }) office!: string | null;
  @Column('text') how!: string;
  @Column('jsonb') payload!: object;
  @Column('bytea') salt!: Buffer;
  /** Of a shared entry: how far the side's private chain had come. */
  @Column('jsonb', { nullable: true }) private!: PrivateEnd | null;
}

@Entity({ schema: 'hotline', name: 'alerts' })
export class AlertRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') case_id!: string;
  /** Number of the entry in the side's account. */
  @Column('int') seq!: number;
  @Column('text') side!: string;
  /** Side whose act the entry is; null where nobody acted. */
  @Column('text', { nullable: true }) by!: string | null;
  @Column('text') audience!: string;
  @Column('text') about!: string;
  @Column(instant) created_at!: number;
  @Column('bigint', { nullable: true }) number!: string | null;
  @Column('text') reached!: string;
  @Column('text', { array: true }) officers!: string[];
}

@Entity({ schema: 'hotline', name: 'outbox' })
export class OutboxRow {
  @PrimaryColumn('bigint', { generated: 'identity' }) position!: string;
  @Column('uuid') case_id!: string;
  @Column('jsonb') body!: object;
}
