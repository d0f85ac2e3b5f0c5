import type { Visibility } from '../../access/visibility.js';
import type { DocumentType, FieldName } from '../../shared/field-names.js';

/** What the person who brings a file says of it. */
export interface IntakeSettings {
  readonly batchId?: string;
  readonly ownerOrganisationId?: string;
  readonly visibility?: Visibility;
  readonly recordVisibility?: Visibility;
  readonly embargo?: string;
  readonly type?: DocumentType;
  readonly languages?: readonly ('vi' | 'en')[];
  readonly shelfMark?: string;
  readonly boxNumber?: string;
  /** Values a person gave; they count as confirmed. */
  readonly metadata?: Partial<Record<FieldName, unknown>>;
}
