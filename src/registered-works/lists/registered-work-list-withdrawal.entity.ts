import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** What withdrawing a list comes to: a registered work that stays is counted once, under the first reason that holds. */
export interface WithdrawalCounts {
  /** Brought by this list alone and touched by nobody since: these go. */
  readonly goes: number;
  /** Another list names them too. */
  readonly otherList: number;
  /** Somebody said something of them: the potential, or whether another list is right. */
  readonly person: number;
  /** Somebody said of a document whether it is theirs. */
  readonly link: number;
  /** What the list said otherwise of registered works that were there, and nobody has decided yet: goes too. */
  readonly proposals: number;
}

/** That a list was withdrawn as a whole: who, when, and what came of it. Kept when the list itself is forgotten. */
@Entity()
export class RegisteredWorkListWithdrawal {
  @PrimaryColumn('uuid')
  listId!: string;

  @Column('text')
  listName!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;

  /** Name at the time. */
  @Column('text')
  actor!: string;

  @Column('jsonb')
  counts!: WithdrawalCounts;
}
