import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { InterfaceLanguage } from '../shared/interface-languages.js';
import type { Role } from './roles.js';

/** An account of a person. */
@Entity()
export class Person {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  /** Lower case. */
  @Index({ unique: true })
  @Column('text')
  email!: string;

  /** argon2id, in its own encoded form with parameters and salt. */
  @Column('text')
  passwordHash!: string;

  @Column('text')
  role!: Role;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('boolean', { default: false })
  disabled!: boolean;

  /** Of the interface and of mails; null: not chosen yet. */
  @Column('text', { nullable: true })
  language!: InterfaceLanguage | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
