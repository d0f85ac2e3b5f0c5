import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DocumentType } from '../../shared/field-names.js';
import type { RegisteredWorkState, Potential } from './registered-work-state.js';

/** Something that is to be digitised: a result or a right on a registration list, whether or not its paper has come. */
@Entity()
@Index('registered_work_numbers', { synchronize: false })
@Index('registered_work_title_bands', { synchronize: false })
@Index('registered_work_title_bands_unnumbered', { synchronize: false })
@Index(['listedAt', 'listRow', 'id'])
@Index(['state', 'listedAt'])
@Index(['unitId', 'listedAt'])
@Index(['year'])
export class RegisteredWork {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { nullable: true })
  registrationNumber!: string | null;

  @Column('text', { nullable: true })
  taskCode!: string | null;

  @Column('text', { nullable: true })
  applicationNumber!: string | null;

  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text', { nullable: true })
  kind!: DocumentType | null;

  /** Institution, as the list names it. */
  @Column('text', { nullable: true })
  host!: string | null;

  /** Folded, for sums. */
  @Column('text', { nullable: true })
  hostKey!: string | null;

  /** Who leads or led the work, as the list names them. */
  @Column('text', { nullable: true })
  investigator!: string | null;

  /** Their names as they are compared. */
  @Column('text', { array: true, default: '{}' })
  peopleKeys!: string[];

  /** Organisation that answers for its being digitised. */
  @Column('uuid')
  unitId!: string;

  @Column('int', { nullable: true })
  year!: number | null;

  /** Field of research, a code or words as the list has it. */
  @Column('text', { nullable: true })
  field!: string | null;

  @Column('text', { default: 'unknown' })
  potential!: Potential;

  /** The potential that the share is counted by: as stated before the document was read. */
  @Column('text', { default: 'unknown' })
  countedPotential!: Potential;

  @Column('text', { nullable: true })
  potentialFrom!: 'list' | 'person' | null;

  @Column('text', { nullable: true })
  potentialBy!: string | null;

  @Column('timestamptz', { nullable: true })
  potentialAt!: Date | null;

  /** The import that brought it, and its row there as spreadsheet programs count. */
  @Column('uuid', { nullable: true })
  listId!: string | null;

  @Column('text')
  listName!: string;

  @Column('int')
  listRow!: number;

  /** Numbers as they are compared. */
  @Column('text', { array: true, default: '{}' })
  numbers!: string[];

  @Column('text', { nullable: true })
  titleKey!: string | null;

  @Column('int', { array: true, default: '{}' })
  titleBands!: number[];

  /** Title, host and year as they are compared: by this a line without a number is known again. */
  @Index()
  @Column('text', { nullable: true })
  identity!: string | null;

  @Column('text', { default: 'known' })
  state!: RegisteredWorkState;

  /** The tied document that the state comes from. */
  @Index()
  @Column('uuid', { nullable: true })
  documentId!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  listedAt!: Date;

  @Column('timestamptz', { nullable: true })
  receivedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  describedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  verifiedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  openAt!: Date | null;
}
