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
import { type Principal, principalOfKey, principalOfPerson, ANONYMOUS } from './principal.js';
import { People } from './people.js';
import { Organisations } from './organisations.js';
import { atLeast, type Role } from './roles.js';
import { notYourUnit, worksForAll } from './unit-rights.js';

const NEEDS = 'phusa:needs';

interface Need {
  readonly role: Role;
  /** Roles beside the ladder that may ask too. */
  readonly also?: readonly Role[];
  /** What the route shows or changes belongs to no unit: only those may ask who are held to none. */
  readonly wholeArchive?: boolean;
}

/** The lowest role that may call a route; without it, the route is open to anonymous clients. */
export const Needs = (role: Role, more: Omit<Need, 'role'> = {}): MethodDecorator & ClassDecorator =>
  SetMetadata(NEEDS, { role, ...more } satisfies Need);

/** Undefined: everybody may make the call. */
export const neededRole = (reflector: Reflector, context: ExecutionContext): Role | undefined =>
  neededBy(reflector, context)?.role;

const neededBy = (reflector: Reflector, context: ExecutionContext): Need | undefined =>
  reflector.getAllAndOverride<Need | undefined>(NEEDS, [context.getHandler(), context.getClass()]);

interface AskingRequest extends Request {
  principal?: Principal;
}

/** The principal that the guard determined. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  return context.switchToHttp().getRequest<AskingRequest>().principal ?? ANONYMOUS;
});

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Determines the principal by key or session, and whether the route is open to them. */
@Injectable()
export class PrincipalGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: ApiKeys,
    private readonly people: People,
    private readonly organisations: Organisations,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AskingRequest>();
    const principal = await this.principalOf(request);
    request.principal = principal;
    const needed = neededBy(this.reflector, context);
    if (needed === undefined) return true;
    if (atLeast(principal.role, needed.role) || needed.also?.includes(principal.role)) {
      if (needed.wholeArchive && !worksForAll(principal)) throw notYourUnit();
      return true;
    }
    throw principal.role === 'reader' && !principal.personId && !principal.keyId
      ? new UnauthorizedException()
      : new ForbiddenException();
  }

  async principalOf(request: Request): Promise<Principal> {
    const [scheme, secret] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() === 'bearer') return this.byKey(secret ?? '');
    const session = request.session as Partial<SessionData> | undefined;
    if (!session?.personId && !session?.keyId) return ANONYMOUS;
    if (!SAFE.has(request.method) && !sameOrigin(request)) throw new ForbiddenException('cross-site request');
    return session.personId ? this.byPerson(session.personId) : this.byKeyId(session.keyId ?? '');
  }

  private async byKey(secret: string): Promise<Principal> {
    const key = await this.keys.find(secret);
    if (!key) throw new UnauthorizedException('unknown key');
    await this.keys.used(key);
    return principalOfKey(key, await this.organisations.defaultId());
  }

  private async byKeyId(id: string): Promise<Principal> {
    const key = await this.keys.byId(id);
    return key ? principalOfKey(key, await this.organisations.defaultId()) : ANONYMOUS;
  }

  private async byPerson(id: string): Promise<Principal> {
    const person = await this.people.find(id);
    if (!person || person.disabled) return ANONYMOUS;
    return principalOfPerson(person, await this.organisations.defaultId());
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
