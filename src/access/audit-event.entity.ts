import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Who did what to what: openings, deletions, rights, sign-ins. Never changed, never deleted. */
@Entity()
@Index(['subject', 'at'])
export class AuditEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  keyId!: string | null;

  /** Name at the time, so that the trail reads even after an account is gone. */
  @Column('text')
  actor!: string;

  @Column('text')
  action!: string;

  /** Id of the document, person or key concerned. */
  @Column('text')
  subject!: string;

  @Column('jsonb', { default: () => "'{}'" })
  detail!: Record<string, unknown>;
}
