import type { Request } from 'express';
import type { Principal } from './principal.js';

const LONGEST_DEVICE = 400;

/** Signs in: a new session id, so that one planted before cannot be used after; kept before it is promised. */
export async function beginSession(request: Request, { personId, keyId }: Principal): Promise<void> {
  await regenerate(request);
  if (personId) request.session.personId = personId;
  if (keyId) request.session.keyId = keyId;
  request.session.beganAt = new Date().toISOString();
  request.session.device = (request.headers['user-agent'] ?? '').slice(0, LONGEST_DEVICE);
  if (request.ip) request.session.address = request.ip;
  await save(request);
}

export function endSession(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.destroy((error: unknown) => (error ? reject(asError(error)) : resolve()));
  });
}

function regenerate(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.regenerate((error: unknown) => (error ? reject(asError(error)) : resolve()));
  });
}

function save(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.save((error: unknown) => (error ? reject(asError(error)) : resolve()));
  });
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
