import { ConflictException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { Bilingual } from '../shared/bilingual.js';

const UNIQUE_VIOLATION = '23505';

/** 409 with these words where a unique name is taken already; anything else is thrown on. */
export const orTaken =
  (message: Bilingual) =>
  (error: unknown): never => {
    const code: unknown =
      error instanceof QueryFailedError ? (error.driverError as { code?: unknown }).code : undefined;
    throw code === UNIQUE_VIOLATION ? new ConflictException({ message }) : error;
  };
