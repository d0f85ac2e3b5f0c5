export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** Nobody fixes more than this at once; the rest appears the next time. */
const MOST = 20;
const LONGEST_FIELD = 100;
const LONGEST_MESSAGE = 300;

/** The first of many errors, each cut short, and how many more there are: an answer stays short whatever was sent. */
export function boundedErrors(errors: readonly FieldError[]): {
  readonly errors: readonly FieldError[];
  readonly furtherErrors?: number;
} {
  const further = errors.length - MOST;
  return {
    errors: errors.slice(0, MOST).map(({ field, message }) => ({
      field: shortened(field, LONGEST_FIELD),
      message: shortened(message, LONGEST_MESSAGE),
    })),
    ...(further > 0 ? { furtherErrors: further } : {}),
  };
}

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;
