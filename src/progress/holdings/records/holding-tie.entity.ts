import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** `tied`: the document is this holding’s; `doubtful` and `later` wait for a person; `refused`: a person said no. */
export const TIE_STATES = ['tied', 'doubtful', 'later', 'refused'] as const;
export type TieState = (typeof TIE_STATES)[number];

/** That a document is, may be or is not the one a holding waits for. A person’s word is never overwritten by a machine. */
@Entity()
@Index('holding_tie_one', ['holdingId'], { unique: true, where: "state = 'tied'" })
@Index('holding_tie_waiting', ['state', 'score'], { where: "state IN ('doubtful', 'later')" })
@Index(['documentId'])
export class HoldingTie {
  @PrimaryColumn('uuid')
  holdingId!: string;

  @PrimaryColumn('uuid')
  documentId!: string;

  @Column('text')
  state!: TieState;

  /** 0–1. */
  @Column('real')
  score!: number;

  @Column('text')
  reason!: 'number' | 'title' | 'person';

  @Column('text', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
