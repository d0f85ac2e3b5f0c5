import { Column, Entity, Index } from 'typeorm';
import type { FieldName } from '../../shared/field-names.js';
import type { Box } from '../../shared/geometry.js';
import { SampledItem } from './sampled-item.js';

/** `unclear`: the page does not tell; it counts for nothing. */
export const VALUE_OUTCOMES = ['right', 'wrong', 'unclear'] as const;
export type ValueOutcome = (typeof VALUE_OUTCOMES)[number];

/** A value of a sample as it stood when it was drawn, and whether a person found it right. */
@Entity()
@Index(['documentId'])
export class SampledValue extends SampledItem {
  /** It may be gone: described again, a document has other entries. */
  @Column('uuid')
  entryId!: string;

  @Column('text')
  field!: FieldName;

  @Column('jsonb')
  value!: unknown;

  @Column('text')
  printed!: string;

  /** Where it was read; null: nowhere that is known. */
  @Column('int', { nullable: true })
  page!: number | null;

  @Column('jsonb', { default: () => "'[]'" })
  boxes!: Box[];

  @Column('text', { nullable: true })
  outcome!: ValueOutcome | null;
}
