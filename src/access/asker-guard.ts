import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  SetMetadata,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { SessionData } from 'express-session';
import { ApiKeys } from './api-keys.js';
import { type Asker, askerOfKey, askerOfPerson, STRANGER } from './asker.js';
import { People } from './people.js';
import { atLeast, type Role } from './roles.js';

const NEEDS = 'phusa:needs';

/** Which role a route needs at least; without it, strangers may ask. */
export const Needs = (role: Role): MethodDecorator & ClassDecorator => SetMetadata(NEEDS, role);

/** Undefined: everybody may make the call. */
export const neededRole = (reflector: Reflector, context: ExecutionContext): Role | undefined =>
  reflector.getAllAndOverride<Role | undefined>(NEEDS, [context.getHandler(), context.getClass()]);

interface AskingRequest extends Request {
  asker?: Asker;
}

/** Who asks, as the guard found out. */
export const CurrentAsker = createParamDecorator((_: unknown, context: ExecutionContext): Asker => {
  return context.switchToHttp().getRequest<AskingRequest>().asker ?? STRANGER;
});

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Finds out who asks, by key or by session, and whether the route is open to them. */
@Injectable()
export class AskerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: ApiKeys,
    private readonly people: People,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AskingRequest>();
    const asker = await this.askerOf(request);
    request.asker = asker;
    const needed = neededRole(this.reflector, context);
    if (needed === undefined || atLeast(asker.role, needed)) return true;
    throw asker.role === 'reader' && !asker.personId && !asker.keyId
      ? new UnauthorizedException()
      : new ForbiddenException();
  }

  async askerOf(request: Request): Promise<Asker> {
    const [scheme, secret] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() === 'bearer') return this.byKey(secret ?? '');
    const session = request.session as Partial<SessionData> | undefined;
    if (!session?.personId && !session?.keyId) return STRANGER;
    if (!SAFE.has(request.method) && !sameOrigin(request)) throw new ForbiddenException('cross-site request');
    return session.personId ? this.byPerson(session.personId) : this.byKeyId(session.keyId ?? '');
  }

  private async byKey(secret: string): Promise<Asker> {
    const key = await this.keys.find(secret);
    if (!key) throw new UnauthorizedException('unknown key');
    await this.keys.used(key);
    return askerOfKey(key);
  }

  private async byKeyId(id: string): Promise<Asker> {
    const key = await this.keys.byId(id);
    return key ? askerOfKey(key) : STRANGER;
  }

  private async byPerson(id: string): Promise<Asker> {
    const person = await this.people.find(id);
    return person && !person.disabled ? askerOfPerson(person) : STRANGER;
  }
}

/** A cookie alone does not prove that our own page asks: the browser's word on the origin does. */
function sameOrigin(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}
