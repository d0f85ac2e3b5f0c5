import { BadRequestException } from '@nestjs/common';

export interface PageUploadForm {
  readonly version?: number;
  readonly after?: number;
  readonly filePage?: number;
}

const FIELDS: Readonly<Record<keyof PageUploadForm, number>> = { version: 0, after: 0, filePage: 1 };

/** The text fields beside an uploaded page: whole numbers. Throws 400 naming every wrong one. */
export function readPageUploadForm(fields: ReadonlyMap<string, string>): PageUploadForm {
  const form: Record<string, number> = {};
  const errors: { field: string; message: string }[] = [];
  for (const [field, text] of fields) {
    const least = Object.entries(FIELDS).find(([name]) => name === field)?.[1];
    if (least === undefined) errors.push({ field, message: 'is not a field of this form' });
    else if (!/^\d{1,9}$/.test(text) || Number(text) < least)
      errors.push({ field, message: `must be a whole number from ${String(least)}` });
    else form[field] = Number(text);
  }
  if (errors.length > 0) throw new BadRequestException({ errors });
  return form;
}
