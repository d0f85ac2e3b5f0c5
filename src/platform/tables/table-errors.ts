import { PermanentError, PhusaError } from '../../shared/errors.js';

/** A row or column beyond the limits. */
export const tooLarge = (detail: string): PermanentError => new PermanentError('tableTooLarge', detail);

/** What a parser says of a file that it cannot read on; what is no file's fault is thrown on as it is. */
export function tableFailure(error: unknown, after?: number): unknown {
  if (error instanceof PhusaError) return ofArchive(error);
  const words = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const where = after === undefined ? '' : `after row ${String(after)}: `;
  return new PermanentError('tableBroken', `${where}${words ?? ''}`, { cause: error });
}

/** A table is told as a table, not as an archive that might be unpacked. */
function ofArchive(error: PhusaError): PhusaError {
  if (error.code === 'zipUnsafe')
    return new PermanentError('tableUnsafe', error.detail ?? 'the archive', { cause: error });
  if (error.code === 'corrupt' || error.code === 'encrypted')
    return new PermanentError('tableBroken', error.detail ?? error.code, { cause: error });
  return error;
}
