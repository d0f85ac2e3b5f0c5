import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from './roles.js';

/** A program's key; only its hash is kept. */
@Entity()
export class ApiKey {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Index({ unique: true })
  @Column('text')
  secretHash!: string;

  @Column('text')
  role!: Role;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  /** Whose it is; null of the installation's own and of keys older than that. */
  @Index()
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;
}
