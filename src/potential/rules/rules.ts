import { adopter } from './adoption.js';
import { localFit } from './fit.js';
import { gain } from './gain.js';
import { cost, investment } from './money.js';
import { pilot } from './pilot.js';
import { protection } from './protection.js';
import { acceptance } from './acceptance.js';
import { standard } from './standard.js';
import { readiness } from './readiness.js';
import { restriction } from './restriction.js';
import type { ClaimRule } from '../claims/rule.js';
import { transferContract, transferOffer } from './transfer.js';

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
