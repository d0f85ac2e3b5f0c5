import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber } from '../platform/database/bigint-column.js';
import type { Followed, FollowedCards, SavedQuestion } from './saved-question.js';

export const FREQUENCIES = ['never', 'daily', 'weekly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** A search that a person or a program saved; new matches are reported by mail or feed. */
@Entity()
@Index('saved_search_due', ['nextAt'], { where: "frequency <> 'never'" })
export class SavedSearch {
  @PrimaryColumn('uuid')
  id!: string;

  /** The person or key that owns it; their rights decide what is reported. */
  @Index()
  @Column('uuid')
  ownerId!: string;

  @Column('text')
  name!: string;

  /** What it searches: documents or opportunity cards. */
  @Column('text', { default: 'documents' })
  about!: Followed['about'];

  @Column('jsonb')
  question!: SavedQuestion | FollowedCards;

  /** Of the words around what was found. */
  @Column('text')
  language!: 'vi' | 'en';

  @Column('text', { default: 'never' })
  frequency!: Frequency;

  /** Secret that opens this one feed; stored in plain text, because its address is shown again. */
  @Index({ unique: true })
  @Column('text')
  feedToken!: string;

  @Index({ unique: true })
  @Column('text')
  unsubscribeToken!: string;

  /** The change of the catalogue up to which it was looked through. */
  @Column('bigint', { transformer: asNumber })
  seenSeq!: number;

  @Column('timestamptz', { default: () => 'now()' })
  lookedAt!: Date;

  /** When its next mail is due; null where none is wanted. */
  @Column('timestamptz', { nullable: true })
  nextAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}

/** The search as what it is about. */
export const followedBy = ({ about, question }: Pick<SavedSearch, 'about' | 'question'>): Followed =>
  about === 'opportunities' ? { about, question: question } : { about, question: question as SavedQuestion };
