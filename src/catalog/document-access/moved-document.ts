import { HttpException } from '@nestjs/common';

/** A document that was merged into another, with its new place: a request for the document itself redirects there, other requests report it. */
export const movedInto = (id: string): HttpException =>
  new HttpException(
    {
      code: 'merged',
      into: id,
      message: {
        vi: 'Tài liệu này đã được gộp vào một tài liệu khác.',
        en: 'This document was merged into another one.',
      },
    },
    410,
  );

/** The document that took it in; undefined: some other error. */
export function movedTo(error: unknown): string | undefined {
  if (!(error instanceof HttpException) || error.getStatus() !== 410) return undefined;
  const answer = error.getResponse();
  return typeof answer === 'object' && 'into' in answer && typeof answer.into === 'string'
    ? answer.into
    : undefined;
}
