import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

export const CARD_STATES = ['draft', 'published', 'withdrawn'] as const;
export type CardState = (typeof CARD_STATES)[number];

/** What is sought of who reads the card. */
export const COOPERATIONS = [
  'licence',
  'transfer',
  'jointDevelopment',
  'trialProduction',
  'investment',
  'services',
] as const;
export type Cooperation = (typeof COOPERATIONS)[number];

/** Publishing before filing destroys novelty (IP law art. 60): `intended` keeps the card closed. */
export const PATENT_ANSWERS = ['none', 'filed', 'intended'] as const;
export type PatentAnswer = (typeof PATENT_ANSWERS)[number];

/** The opportunity card of a document: what a person says of it. Its answers are claims and fields, and stand there. */
@Entity()
@Index('card_published', ['publishedAt'], { where: "state = 'published'" })
export class Card {
  @PrimaryColumn('uuid')
  documentId!: string;

  @Column('text', { default: 'draft' })
  state!: CardState;

  /** In plain words, by a person. */
  @Column('text', { default: '' })
  summaryVi!: string;

  @Column('text', { default: '' })
  summaryEn!: string;

  /** Who answers, as the owner organisation calls it. */
  @Column('text', { default: '' })
  deskName!: string;

  /** Within how many days the desk answers. */
  @Column('int', { default: 10 })
  answerDays!: number;

  @Column('text', { array: true, default: () => "'{}'" })
  cooperation!: Cooperation[];

  /** Null: nobody was asked yet. */
  @Column('text', { nullable: true })
  patent!: PatentAnswer | null;

  /** Moves with every change of the card by a person. */
  @Column('int', { default: 1 })
  version!: number;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @Column('uuid', { nullable: true })
  publishedBy!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
