import { BadRequestException } from '@nestjs/common';
import { plainToInstance, Transform } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  validate,
  ValidateNested,
  type ValidationError,
} from 'class-validator';
import { OpeningReviewDto } from '../../access/opening/opening-answers.js';
import { refuseOpening } from '../../access/opening/opening-rule.js';
import { VISIBILITIES, type Visibility } from '../../access/visibility.js';
import { boundedErrors } from '../../platform/http/bounded-errors.js';
import { IsCalendarDate } from '../../platform/http/dto-checks.js';
import { jsonExcess } from '../../platform/http/json-bounds.js';
import { DOCUMENT_TYPES, type DocumentType, isFieldName, REPEATED_FIELDS } from '../../shared/field-names.js';
import { intakeRefusal, type IntakeSettings } from '../intake/intake-settings.js';
import { fieldValueProblem } from '../../shared/field-values.js';

const LANGUAGES = ['vi', 'en'] as const;
/** A record has some forty fields; people with their parts are the deepest. The form bounds the bytes. */
const METADATA_BOUNDS = { bytes: 256 * 1024, keys: 1_000, containers: 1_000, values: 5_000, depth: 8 };

function fromJson({ value }: { value: unknown }): unknown {
  if (typeof value !== 'string' || jsonExcess(Buffer.from(value), METADATA_BOUNDS)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value; // the validator then says that it is no object
  }
}

function openingFromJson(given: { value: unknown }): unknown {
  const value = fromJson(given);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? plainToInstance(OpeningReviewDto, value)
    : value;
}

/** The fields beside the files of an upload, as a form or as tus metadata sends them: all text. */
export class UploadForm {
  @IsOptional()
  @IsIn(VISIBILITIES)
  visibility?: Visibility;

  @IsOptional()
  @IsIn(VISIBILITIES)
  recordVisibility?: Visibility;

  /** Vietnamese calendar date from which the visibility holds. */
  @IsOptional()
  @IsCalendarDate()
  embargo?: string;

  /** The answers without which no visibility opens the body. */
  @IsOptional()
  @Transform(openingFromJson)
  @IsObject()
  @ValidateNested()
  opening?: OpeningReviewDto;

  @IsOptional()
  @IsIn(DOCUMENT_TYPES)
  type?: DocumentType;

  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(/[,+ ]+/).filter(Boolean) : value,
  )
  @ArrayNotEmpty()
  @IsIn(LANGUAGES, { each: true })
  languages?: ('vi' | 'en')[];

  @IsOptional()
  @Transform(fromJson)
  @IsObject()
  metadata?: Record<string, unknown>;

  /** Page pictures are the pages of one document. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  assemble?: boolean;

  @IsOptional()
  @IsUUID()
  batch?: string;

  @IsOptional()
  @IsUUID()
  ownerOrganisation?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  shelfMark?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  boxNumber?: string;
}

/** Throws 400 naming every wrong field, 422 where the body would be open and nothing is answered. */
export async function readUploadForm(fields: Iterable<[string, string]>): Promise<UploadForm> {
  const form = plainToInstance(UploadForm, Object.fromEntries(fields));
  const errors = problemsOf(await validate(form, { whitelist: true, forbidNonWhitelisted: true }));
  if (!errors.some(({ field }) => field === 'metadata')) {
    for (const name of Object.keys(form.metadata ?? {}).filter((known) => !isFieldName(known)))
      errors.push({ field: `metadata.${name}`, message: 'is not a field of a document' });
    errors.push(...valueErrors(form.metadata ?? {}));
  }
  if (errors.length > 0) throw new BadRequestException(boundedErrors(errors));
  refuseOpening(intakeRefusal(form));
  return form;
}

const problemsOf = (errors: readonly ValidationError[], within = ''): { field: string; message: string }[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => [
    ...Object.values(constraints).map((message) => ({ field: `${within}${property}`, message })),
    ...problemsOf(children, `${within}${property}.`),
  ]);

/** Null and blank mean that nothing was said. */
function valueErrors(metadata: Readonly<Record<string, unknown>>): { field: string; message: string }[] {
  return Object.entries(metadata).flatMap(([name, given]) => {
    if (!isFieldName(name)) return [];
    const all: unknown[] = REPEATED_FIELDS.has(name) && Array.isArray(given) ? given : [given];
    const values = all.filter((one) => one !== null && !(typeof one === 'string' && one.trim() === ''));
    const problem = values.map((value) => fieldValueProblem(name, value)).find(Boolean);
    return problem ? [{ field: `metadata.${name}`, message: `${problem.en} (${problem.vi})` }] : [];
  });
}

export function settingsOf(form: UploadForm, batchId?: string): IntakeSettings {
  const { batch, ownerOrganisation, assemble: _assemble, metadata, ...rest } = form;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const chosen = batchId ?? batch;
  return {
    ...given,
    ...(metadata ? { metadata } : {}),
    ...(chosen ? { batchId: chosen } : {}),
    ...(ownerOrganisation ? { ownerOrganisationId: ownerOrganisation } : {}),
  };
}
