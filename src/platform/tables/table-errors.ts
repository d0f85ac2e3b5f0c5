import { PermanentError, PhusaError } from '../../shared/errors.js';

/** A row or column beyond the limits. */
export const tooLarge = (detail: string): PermanentError => new PermanentError('tableTooLarge', detail);

/** Translates a parser's error about the file; errors that are not the file's fault are rethrown. */
export function tableFailure(error: unknown, after?: number): unknown {
  if (error instanceof PhusaError) return ofArchive(error);
  const words = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const where = after === undefined ? '' : `after row ${String(after)}: `;
  return new PermanentError('tableBroken', `${where}${words ?? ''}`, { cause: error });
}

/** The message speaks of a table, not of an archive. */
function ofArchive(error: PhusaError): PhusaError {
  if (error.code === 'zipUnsafe')
    return new PermanentError('tableUnsafe', error.detail ?? 'the archive', { cause: error });
  if (error.code === 'corrupt' || error.code === 'encrypted')
    return new PermanentError('tableBroken', error.detail ?? error.code, { cause: error });
  return error;
}
