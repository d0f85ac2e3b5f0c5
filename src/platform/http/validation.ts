import { BadRequestException, type ValidationError, ValidationPipe } from '@nestjs/common';
import { boundedErrors, type FieldError } from './bounded-errors.js';

/** Wrong or missing parameters: 400 naming the fields; unknown ones are wrong too. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => new BadRequestException(boundedErrors(flatten(errors))),
  });

function flatten(errors: readonly ValidationError[], prefix = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = `${prefix}${error.property}`;
    const own = Object.values(error.constraints ?? {}).map((message) => ({ field, message }));
    return [...own, ...flatten(error.children ?? [], `${field}.`)];
  });
}
