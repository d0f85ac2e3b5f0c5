import type { components } from '../api.js';

type Schemas = components['schemas'];

export type Bilingual = Schemas['BilingualDto'];
export type CurrentPerson = Schemas['CurrentPersonDto'];
export type Role = CurrentPerson['role'];
export type Person = Schemas['PersonDto'];
export type NewPerson = Schemas['NewPersonDto'];
export type PersonPatch = Schemas['PersonChangeDto'];
export type NewKey = Schemas['NewKeyDto'];
export type Settings = Schemas['SettingsDto'];
export type Counts = Schemas['CountsDto'];
export type Batch = Schemas['BatchDto'];
export type NewBatch = Schemas['NewBatchDto'];
export type DocumentSummary = Schemas['DocumentSummaryDto'];
export type DocumentList = Schemas['DocumentListDto'];
export type DocumentRecord = Schemas['Document'];
export type DocumentPatch = Schemas['DocumentPatchDto'];
export type OpeningReview = Schemas['OpeningReviewDto'];
export type Failure = Schemas['FailureDto'];
export type Evidence = Schemas['EvidenceDto'];
export type FieldEntry = Schemas['FieldEntry'];
export type ReviewItem = Schemas['ReviewItemDto'];
export type ReviewKind = ReviewItem['document']['type'];
export type ReviewField = NonNullable<ReviewItem['field']>;
export type EntryStatus = FieldEntry['status'];
export type Claim = Schemas['Claim'];
export type PageRecord = Schemas['Page'];
export type PageVersion = Schemas['PageVersionDto'];
export type UnplacedCorrection = Schemas['UnplacedCorrectionDto'];
export type LineConflict = Schemas['LineConflictDto'];
export type TextLine = Schemas['LineDto'];
export type TextWord = Schemas['WordDto'];
export type ProgressReport = Schemas['ProgressReportDto'];
export type Hit = Schemas['DocumentHitDto'];
export type SearchAnswer = Schemas['SearchAnswerDto'];
export type SearchHit = Schemas['SearchHitDto'];
export type Suggestion = Schemas['SuggestionDto'];

/** `application/problem+json`, with the words of both languages beside the standard members. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly status: number;
  readonly detail?: string;
  readonly code?: string;
  readonly message?: Bilingual;
  readonly action?: Bilingual;
  /** Whether sending the same again would fail again. */
  readonly permanent?: boolean;
  /** Which parameters were wrong. */
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  /** Lines that somebody else changed meanwhile, and the page’s version now. */
  readonly conflicts?: readonly LineConflict[];
  readonly version?: number;
}

/** `[x, y, width, height]` in page space. */
export type Box = readonly number[];
