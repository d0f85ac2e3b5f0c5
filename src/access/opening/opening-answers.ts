import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import type { Principal } from '../principal.js';

export const PATENT_ANSWERS = ['none', 'filed', 'intended'] as const;

/** The answers required before a body is opened to others than its owner. */
export interface OpeningAnswers {
  readonly patent: (typeof PATENT_ANSWERS)[number];
  /** Pages with personal data, and those that could not be read, were looked at and may be shown. */
  readonly personalData: boolean;
  /** It holds a secret. */
  readonly secrecy: boolean;
}

/** The answers with who gave them, as a document keeps them. */
export interface Opening extends OpeningAnswers {
  /** As the audit trail names them. */
  readonly by: string;
  readonly personId?: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The answers as they are kept. */
export const openingBy = (
  { patent, personalData, secrecy }: OpeningAnswers,
  principal: Principal,
  at = new Date(),
): Opening => ({
  patent,
  personalData,
  secrecy,
  by: principal.name ?? 'stranger',
  ...(principal.personId ? { personId: principal.personId } : {}),
  at: at.toISOString(),
});

export class OpeningReviewDto implements OpeningAnswers {
  @ApiProperty({ enum: PATENT_ANSWERS })
  @IsIn(PATENT_ANSWERS)
  patent!: (typeof PATENT_ANSWERS)[number];
  @ApiProperty({
    description:
      'Pages with personal data, and those that could not be read, were looked at and may be shown',
  })
  @IsBoolean()
  personalData!: boolean;
  @ApiProperty({ description: 'It holds a secret' })
  @IsBoolean()
  secrecy!: boolean;
}

const NAMES = ['patent', 'personalData', 'secrecy'];

/** Whether something that came as JSON answers all three, and says nothing else. */
export function areAnswers(value: unknown): value is OpeningAnswers {
  if (typeof value !== 'object' || value === null) return false;
  const { patent, personalData, secrecy } = value as Readonly<Record<string, unknown>>;
  return (
    Object.keys(value).every((name) => NAMES.includes(name)) &&
    PATENT_ANSWERS.some((answer) => answer === patent) &&
    typeof personalData === 'boolean' &&
    typeof secrecy === 'boolean'
  );
}
