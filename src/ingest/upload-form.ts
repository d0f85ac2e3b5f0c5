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
} from 'class-validator';
import { VISIBILITIES, type Visibility } from '../access/visibility.js';
import { IsCalendarDate } from '../platform/http/dto-checks.js';
import { DOCUMENT_TYPES, type DocumentType, isFieldName, REPEATED_FIELDS } from '../shared/field-names.js';
import { fieldValueProblem } from '../shared/field-values.js';
import type { IntakeSettings } from './intake-settings.js';

const LANGUAGES = ['vi', 'en'] as const;

function fromJson({ value }: { value: unknown }): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value; // the validator then says that it is no object
  }
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

/** Throws 400 naming every wrong field. */
export async function readUploadForm(fields: Iterable<[string, string]>): Promise<UploadForm> {
  const form = plainToInstance(UploadForm, Object.fromEntries(fields));
  const errors = (await validate(form, { whitelist: true, forbidNonWhitelisted: true })).flatMap((error) =>
    Object.values(error.constraints ?? {}).map((message) => ({ field: error.property, message })),
  );
  if (!errors.some(({ field }) => field === 'metadata')) {
    for (const name of Object.keys(form.metadata ?? {}).filter((known) => !isFieldName(known)))
      errors.push({ field: `metadata.${name}`, message: 'is not a field of a document' });
    errors.push(...valueErrors(form.metadata ?? {}));
  }
  if (errors.length > 0) throw new BadRequestException({ errors });
  return form;
}

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
