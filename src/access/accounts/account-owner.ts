import { ForbiddenException, UnauthorizedException } from '@nestjs/common';
import type { Principal } from '../principal.js';

/** The person who asks; 401 to strangers, 403 to keys, which have no account. */
export function accountOf({ personId, keyId }: Principal): string {
  if (personId !== undefined) return personId;
  if (keyId === undefined) throw new UnauthorizedException();
  throw new ForbiddenException({
    code: 'keyHasNoAccount',
    message: {
      vi: 'Khóa API không có tài khoản. Hãy đăng nhập bằng thư điện tử và mật khẩu.',
      en: 'An API key has no account. Sign in with e-mail and password.',
    },
  });
}
