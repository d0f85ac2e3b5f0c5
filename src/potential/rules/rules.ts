import { adopter, transferContract, transferOffer } from './adoption.js';
import { localFit, restriction } from './fit.js';
import { gain } from './gain.js';
import { cost, investment } from './money.js';
import { pilot } from './pilot.js';
import { protection } from './protection.js';
import { acceptance, standard } from './quality.js';
import { readiness } from './readiness.js';
import type { ClaimRule } from './rule.js';

export const CLAIM_RULES: readonly ClaimRule[] = [
  readiness,
  protection,
  pilot,
  gain,
  cost,
  adopter,
  standard,
  acceptance,
  localFit,
  transferContract,
  transferOffer,
  investment,
  restriction,
];
