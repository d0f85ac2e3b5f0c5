import { ForbiddenException } from '@nestjs/common';
import type { Principal } from './principal.js';
import { atLeast } from './roles.js';

/**
 * The organisation that a role is held to; undefined: it is the whole archive's. Administrators, and accounts and keys of
 * no organisation or of the one that owns by default, are held to none. See decision 46.
 */
export function heldTo({ role, organisationId, wholeArchive }: Principal): string | undefined {
  return role === 'admin' || wholeArchive ? undefined : organisationId;
}

/** Staff of the whole archive: they see what is restricted, whoever owns it. */
export const worksForAll = (principal: Principal): boolean =>
  atLeast(principal.role, 'librarian') && heldTo(principal) === undefined;

/** Staff who may read, change and decide on what that organisation owns. */
export const worksFor = (principal: Principal, organisationId: string | null): boolean =>
  worksForAll(principal) || (atLeast(principal.role, 'librarian') && heldTo(principal) === organisationId);

/** Who shall own what is brought: whom they name, else their own unit. Throws 403 where they do not work for it. */
export function ownerFor(principal: Principal, named: string | undefined): string | undefined {
  const owner = named ?? heldTo(principal);
  if (owner !== undefined && !worksFor(principal, owner)) throw notYourUnit();
  return owner;
}

export const notYourUnit = (): ForbiddenException =>
  new ForbiddenException({
    code: 'notYourUnit',
    message: {
      vi: 'Tài khoản của bạn chỉ làm việc cho đơn vị của mình. Hãy nhờ thư viện trung tâm hoặc quản trị viên.',
      en: 'Your account works for its own unit only. Ask the central library or an administrator.',
    },
  });
