import type { OpeningAnswers } from '../../access/opening/opening-answers.js';
import { CLOSED, openingRefusal, type OpeningRefusal } from '../../access/opening/opening-rule.js';
import type { Visibility } from '../../access/visibility.js';
import type { DocumentType, FieldName } from '../../shared/field-names.js';

/** What the person who brings a file says of it. */
export interface IntakeSettings {
  readonly batchId?: string;
  readonly ownerOrganisationId?: string;
  readonly visibility?: Visibility;
  readonly recordVisibility?: Visibility;
  readonly embargo?: string;
  /** Needed where the visibility opens the body; it opens when its pages are screened. */
  readonly opening?: OpeningAnswers;
  readonly type?: DocumentType;
  readonly languages?: readonly ('vi' | 'en')[];
  readonly shelfMark?: string;
  readonly boxNumber?: string;
  /** Values a person gave; they count as confirmed. */
  readonly metadata?: Partial<Record<FieldName, unknown>>;
}

/** What stands against taking something in with these settings. */
export const intakeRefusal = (
  settings: Pick<IntakeSettings, 'visibility' | 'embargo' | 'opening'>,
): OpeningRefusal | undefined =>
  openingRefusal(
    CLOSED,
    { visibility: settings.visibility ?? 'restricted', embargo: settings.embargo ?? null },
    settings.opening,
  );
