import type { Language, Role } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from './columns.js';

@Entity({ schema: 'hotline', name: 'officers' })
export class OfficerRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') side!: string;
  @Column('text') office!: string;
  @Column('text') role!: Role;
  @Column('text') name!: string;
  @Column('text') sign_in!: string;
  @Column('text') password_hash!: string;
  @Column('text') language!: Language;
  @Column('boolean') active!: boolean;
  @Column(instant) created_at!: number;
}

@Entity({ schema: 'hotline', name: 'sessions' })
export class SessionRow {
  @PrimaryColumn('text') token_hash!: string;
  @Column('uuid') officer_id!: string;
  @Column(instant) created_at!: number;
  @Column(instant) last_seen_at!: number;
  @Column(instant) expires_at!: number;
}

@Entity({ schema: 'hotline', name: 'setup_tokens' })
export class SetupTokenRow {
  @PrimaryColumn('text') token_hash!: string;
  @Column('text') side!: string;
  @Column('text') office!: string;
  @Column('text') role!: Role;
  @Column(instant) expires_at!: number;
}
