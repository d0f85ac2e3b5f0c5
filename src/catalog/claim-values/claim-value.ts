import { Ajv, type ValidateFunction } from 'ajv';
import type { Bilingual } from '../../shared/bilingual.js';
import { CLAIM_SCHEMAS, type ClaimSchema, isKnownKind, type PartSchema } from './claim-schemas.js';

// a client should see everything at once: the message describes the whole form, not the first error
const ajv = new Ajv({ allErrors: false });
ajv.addVocabulary(['example']);
const FITS = new Map<string, ValidateFunction>(
  Object.entries(CLAIM_SCHEMAS).map(([kind, schema]) => [kind, ajv.compile(schema)]),
);

/** Whether the value is not valid for its kind; true for every value of an unknown kind. */
export const isFaultyValue = ({ kind, value }: { readonly kind: string; readonly value: unknown }): boolean =>
  FITS.get(kind)?.(value) !== true;

/** Describes a valid value of the kind, for error messages. */
export function wordsOfKind(kind: string): Bilingual {
  if (!isKnownKind(kind)) {
    return { vi: `Không có loại luận cứ “${kind}”.`, en: `There is no kind of claim “${kind}”.` };
  }
  const schema: ClaimSchema = CLAIM_SCHEMAS[kind];
  const example = JSON.stringify(schema.example);
  const parts = Object.entries(schema.properties).map(([name, part]) => {
    const left = schema.required.includes(name) ? { vi: '', en: '' } : OPTIONAL;
    const { vi, en } = wordsOfPart(part);
    return { vi: `${name}: ${vi}${left.vi}`, en: `${name}: ${en}${left.en}` };
  });
  const all = (language: keyof Bilingual): string => parts.map((part) => part[language]).join('; ');
  return {
    vi: `Giá trị của luận cứ loại “${kind}” có dạng ${example}. ${all('vi')}.`,
    en: `The value of a claim of kind “${kind}” looks like ${example}. ${all('en')}.`,
  };
}

const OPTIONAL: Bilingual = { vi: ' (có thể bỏ trống)', en: ' (may be left out)' };

function wordsOfPart(part: PartSchema): Bilingual {
  if ('enum' in part) {
    const words = part.enum.join(', ');
    return { vi: `một trong ${words}`, en: `one of ${words}` };
  }
  if (part.type === 'string')
    return { vi: `chữ, như “${part.example}”`, en: `text such as “${part.example}”` };
  const [least, most] = [part.minimum, part.maximum].map(String);
  const whole = part.type === 'integer';
  return {
    vi: `${whole ? 'số nguyên' : 'số'} từ ${least ?? ''} đến ${most ?? ''}`,
    en: `a ${whole ? 'whole number' : 'number'} from ${least ?? ''} to ${most ?? ''}`,
  };
}
