import type { CaseSide, Disclosure, Limit, Question, Case, Why } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant, nullableInstant } from './columns.js';

/** What a case's shared part holds beyond its columns. */
export interface SharedPart {
  readonly disclosures: readonly Disclosure[];
  readonly questions: readonly Question[];
  readonly answered_at: number | null;
  readonly refused: Case['refused'];
  readonly outcomes: NonNullable<Case['closed']>['outcomes'];
  /** Absent in rows written before cases could wait, consult or be watched. */
  readonly paused?: Case['paused'];
  readonly pauses?: Case['pauses'];
  readonly consultation?: Case['consultation'];
  readonly consultations?: Case['consultations'];
  readonly actions?: Case['actions'];
  readonly suspended_until?: Case['suspended_until'];
  readonly joined_into?: Case['joined_into'];
  readonly referred_at?: Case['referred_at'];
  readonly licences?: Case['licences'];
  readonly applications?: Case['applications'];
  readonly referral?: Case['referral'];
  readonly suggested_authority?: Case['suggested_authority'];
  readonly suggested_channel?: Case['suggested_channel'];
  readonly authority?: Case['authority'];
  readonly measures?: Case['measures'];
  readonly recorded?: Case['outcomes'];
  readonly shipped?: Case['shipped'];
}

@Entity({ schema: 'hotline', name: 'cases' })
export class CaseRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') reference!: string;
  @Column('text') network!: string;
  @Column('int') policy_version!: number;
  @Column('text') home!: string;
  @Column('text', { nullable: true }) lead!: string | null;
  @Column('boolean') licensed_at_home!: boolean;
  @Column('text', { array: true }) told!: string[];
  @Column('text') state!: Case['state'];
  @Column('smallint') severity!: Case['severity'];
  @Column('text') kind!: Case['kind'];
  @Column('text') channel!: string;
  /** Entries of all chains together, and when the last was written: the reader has no right to either. */
  @Column('int') version!: number;
  /** Entries of the shared chain, and its last hash. */
  @Column('int') entries!: number;
  @Column('bytea') head!: Buffer;
  @Column(instant) opened_at!: number;
  @Column(instant) updated_at!: number;
  @Column(nullableInstant) closed_at!: number | null;
  @Column('jsonb') shared!: SharedPart;
}

@Entity({ schema: 'hotline', name: 'case_sides' })
export class CaseSideRow {
  @PrimaryColumn('uuid') case_id!: string;
  @PrimaryColumn('text') side!: string;
  @Column(nullableInstant) told_at!: number | null;
  @Column(nullableInstant) acknowledged_at!: number | null;
  @Column('text', { nullable: true }) acknowledged_by!: string | null;
  @Column('int') rung!: CaseSide['rung'];
  @Column(instant) rung_since!: number;
  @Column('int', { nullable: true }) proposal_to!: number | null;
  @Column(nullableInstant) proposal_at!: number | null;
  @Column(nullableInstant) unreached_since!: number | null;
  @Column('int') rounds!: number;
  @Column(nullableInstant) ladder_ended_at!: number | null;
  @Column('boolean') watching!: boolean;
}

/** What one side reads of a case in one line: the only text a board or a search of that side touches. */
@Entity({ schema: 'hotline', name: 'case_lines' })
export class CaseLineRow {
  @PrimaryColumn('uuid') case_id!: string;
  @PrimaryColumn('text') side!: string;
  @Column('text', { nullable: true }) goods!: string | null;
  @Column('text', { nullable: true }) hs!: string | null;
  @Column('text', { nullable: true }) origin!: string | null;
  @Column('text', { nullable: true }) destination!: string | null;
  @Column('text', { nullable: true }) port!: string | null;
  @Column('text', { nullable: true }) stage!: string | null;
  @Column('text', { nullable: true }) company!: string | null;
  /** Entries of the side's private chain, and its last hash. */
  @Column('int') entries!: number;
  @Column('bytea') head!: Buffer;
  /** When anything changed that the side can read. */
  @Column(instant) updated_at!: number;
}

@Entity({ schema: 'hotline', name: 'clocks' })
export class ClockRow {
  @PrimaryColumn('uuid') case_id!: string;
  @PrimaryColumn('text') side!: string;
  @PrimaryColumn('text') kind!: string;
  @PrimaryColumn('text') subject!: string;
  @PrimaryColumn('int') round!: number;
  @Column('text') state!: string;
  @Column('jsonb') time_limit!: Limit;
  @Column(instant) started_at!: number;
  @Column(instant) due_at!: number;
  @Column('boolean') provisional!: boolean;
  @Column('int', { nullable: true }) calendar_revision!: number | null;
  @Column('jsonb', { nullable: true }) why!: Why | null;
  @Column(nullableInstant) ended_at!: number | null;
}
