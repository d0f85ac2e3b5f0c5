import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The result of withdrawing a list: a registered work that stays is counted once, under the first reason that applies. */
export interface WithdrawalCounts {
  /** Only on this list and untouched since: these are deleted. */
  readonly goes: number;
  /** Another list names them too. */
  readonly otherList: number;
  /** Somebody said something of them: the potential, or whether another list is right. */
  readonly person: number;
  /** Somebody said of a document whether it is theirs. */
  readonly link: number;
  /** Undecided proposals of the list for existing registered works: deleted too. */
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
