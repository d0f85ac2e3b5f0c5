import { Column, Entity, PrimaryColumn } from 'typeorm';

export const PAGE_VERSION_KINDS = ['read', 'corrected', 'restored', 'placed', 'dismissed', 'turned'] as const;
export type PageVersionKind = (typeof PAGE_VERSION_KINDS)[number];

/** A correction that counted in a version, and where it stood. */
export interface VersionCorrection {
  readonly id: string;
  readonly fits: boolean;
  readonly lineId: string | null;
}

/**
 * A version of a page's text, as the machine layer under it and the corrections on it: enough to bring it back.
 * Pages that nobody corrected and that were read once have none.
 */
@Entity()
export class PageVersion {
  @PrimaryColumn('uuid')
  documentId!: string;

  @PrimaryColumn('int')
  page!: number;

  @PrimaryColumn('int')
  version!: number;

  @Column('text')
  kind!: PageVersionKind;

  @Column('uuid')
  layerId!: string;

  @Column('jsonb', { default: () => "'[]'" })
  corrections!: VersionCorrection[];

  /** Which version was brought back. */
  @Column('int', { nullable: true })
  restored!: number | null;

  /** The correction that was placed again or dismissed. */
  @Column('uuid', { nullable: true })
  subject!: string | null;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  /** Name at the time; null: a machine. */
  @Column('text', { nullable: true })
  actor!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
