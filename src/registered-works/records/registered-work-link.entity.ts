import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** `linked`: the document is this registered work’s; `doubtful` and `later` wait for a person; `refused`: a person said no. */
export const LINK_STATES = ['linked', 'doubtful', 'later', 'refused'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** That a document is, may be or is not the one a registered work waits for. A person’s word is never overwritten by a machine. */
@Entity()
@Index('registered_work_link_one', ['registeredWorkId'], { unique: true, where: "state = 'linked'" })
@Index('registered_work_link_waiting', ['state', 'score'], { where: "state IN ('doubtful', 'later')" })
@Index(['documentId'])
export class RegisteredWorkLink {
  @PrimaryColumn('uuid')
  registeredWorkId!: string;

  @PrimaryColumn('uuid')
  documentId!: string;

  @Column('text')
  state!: LinkState;

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
