import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** What an inquirer wrote after the first letter, by the secret link. It is shown to the desk; no mail carries it. */
@Entity()
@Index('interest_message_of', ['interestId', 'createdAt'])
export class InterestMessage {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  interestId!: string;

  /** Null once the inquirer's data was taken away. */
  @Column('text', { nullable: true })
  text!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
