import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** `administrator`: handed over by one, as a link; `mail`: asked for at the sign-in screen. */
export type ResetWay = 'administrator' | 'mail';

/** The right to choose a new password once, without the old one. Used ones stay for a month. */
@Entity()
@Index(['personId', 'createdAt'])
export class PasswordReset {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  way!: ResetWay;

  /** SHA-256 of the token, which itself is never kept; null until its mail is sent. */
  @Index({ unique: true })
  @Column('text', { nullable: true })
  tokenHash!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  /** When its mail is due, or may be taken over by another process; null: there is none to send. */
  @Index('password_reset_due', { where: 'mail_due_at IS NOT NULL' })
  @Column('timestamptz', { nullable: true })
  mailDueAt!: Date | null;

  @Column('int', { default: 0 })
  failures!: number;
}
