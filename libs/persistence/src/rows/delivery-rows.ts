import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from './columns.js';

/** Mail to a report's company as it is queued; what becomes of it is written by whoever carries it out. */
@Entity({ schema: 'hotline', name: 'deliveries' })
export class CompanyDeliveryRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') side!: string;
  @Column('text') path!: 'mail';
  @Column('text') kind!: string;
  @Column('uuid') report_id!: string;
  @Column('uuid') case_id!: string;
  @Column(instant) created_at!: number;
  @Column(instant) due_at!: number;
  @Column(instant) give_up_at!: number;
}
