import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber } from '../../../platform/database/bigint-column.js';
import type { InterestState } from './interest-states.js';

/** `text`: asks for the text that is closed. */
export const PURPOSES = ['cooperation', 'licence', 'trial', 'visit', 'text', 'investment', 'other'] as const;
export type Purpose = (typeof PURPOSES)[number];

/**
 * Somebody's interest in an opportunity. Who asks, and in what words, is for the desk of `organisationId` and for
 * administrators alone, and is taken away in time (docs/decisions/0028); the rest stays, to be counted.
 */
@Entity()
@Index('interest_desk', ['organisationId', 'state'])
@Index('interest_card', ['documentId', 'createdAt'])
@Index('interest_from', ['fromHash', 'createdAt'], { where: 'from_hash IS NOT NULL' })
@Index('interest_ended', ['endedAt'], { where: 'own_token IS NOT NULL' })
export class Interest {
  @PrimaryColumn('uuid')
  id!: string;

  /** The receipt number, short enough to be read out on the telephone. */
  @Index({ unique: true })
  @Column('text')
  number!: string;

  @Column('uuid')
  documentId!: string;

  /** Whose desk the inquirer consented to: it stays so when the document gets another owner. */
  @Column('uuid')
  organisationId!: string;

  /** As the card named it when it was asked. */
  @Column('text')
  deskName!: string;

  @Column('text', { default: 'waiting' })
  state!: InterestState;

  @Column('text')
  purpose!: Purpose;

  /** Of the inquirer. */
  @Column('text')
  language!: 'vi' | 'en';

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { nullable: true })
  organisation!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  message!: string | null;

  @Column('timestamptz')
  consentAt!: Date;

  /** Secret that admits the inquirer without an account; stored in plain text, because mails contain it again. */
  @Index({ unique: true })
  @Column('text', { nullable: true })
  ownToken!: string | null;

  /** Keyed hash of the account or address that it came from, for rate limits; deleted after a day. */
  @Column('text', { nullable: true })
  fromHash!: string | null;

  /** By when the desk promised its first answer. */
  @Column('timestamptz')
  dueAt!: Date;

  /** First answer, or first step beyond letting it through. */
  @Column('timestamptz', { nullable: true })
  respondedAt!: Date | null;

  /** Since when words of the inquirer wait that came after the first letter; null: the desk has seen to all of them. */
  @Column('timestamptz', { nullable: true })
  askedAgainAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  agreedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  transferredAt!: Date | null;

  /** Value of the deal in đồng, if the desk states it. */
  @Column('bigint', { nullable: true, transformer: asNumber })
  valueVnd!: number | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  /** When the inquirer's data was taken away. */
  @Column('timestamptz', { nullable: true })
  forgottenAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
