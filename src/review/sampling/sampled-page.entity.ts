import { Column, Entity, Index } from 'typeorm';
import type { TextSource } from '../../shared/page-text.js';
import { SampledItem } from './sampled-item.js';

export const PAGE_OUTCOMES = ['checked', 'unreadable'] as const;
export type PageOutcome = (typeof PAGE_OUTCOMES)[number];

/** A page of a sample, with its text as it stood when it was drawn and what a person found. */
@Entity()
@Index(['documentId'])
export class SampledPage extends SampledItem {
  /** As it was numbered then; where it stands now its layer tells. */
  @Column('int')
  page!: number;

  @Column('text')
  source!: TextSource;

  /** The machine's layer in effect when drawn. */
  @Column('uuid')
  layerId!: string;

  /** In effect when drawn, with what persons had corrected by then. */
  @Column('text')
  text!: string;

  /** Null until checked; `unreadable`: nobody can read it, it counts for nothing. */
  @Column('text', { nullable: true })
  outcome!: PageOutcome | null;

  /** Of `text`. */
  @Column('int', { nullable: true })
  errors!: number | null;

  /** Of what the machine alone had read. */
  @Column('int', { nullable: true })
  machineErrors!: number | null;

  /** Characters of the checked text. */
  @Column('int', { nullable: true })
  letters!: number | null;

  /** Lines that the checker saw and did not type. */
  @Column('int', { default: 0 })
  missingLines!: number;

  /** The page's version that was held to be right. */
  @Column('int', { nullable: true })
  checkedVersion!: number | null;
}
