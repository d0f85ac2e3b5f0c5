import {
  Body,
  Controller,
  Get,
  HttpCode,
  Patch,
  Post,
  Req,
  UnauthorizedException,
  UnprocessableEntityException,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Audit } from '../audit.js';
import { Organisations } from '../organisations.js';
import { People } from '../people.js';
import type { Principal } from '../principal.js';
import { CurrentPrincipal } from '../principal-guard.js';
import { beginSession } from '../session-begin.js';
import { AccountChangeDto, AccountDto, PasswordChangeDto } from './account.dto.js';
import { accountOf } from './account-owner.js';

/** The account of who asks. */
@ApiTags('account')
@Controller('account')
export class AccountController {
  constructor(
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly audit: Audit,
  ) {}

  @Get()
  @ApiOkResponse({ type: AccountDto })
  async read(@CurrentPrincipal() principal: Principal): Promise<AccountDto> {
    const person = await this.people.find(accountOf(principal));
    if (!person) throw new UnauthorizedException();
    const { id, name, email, role, organisationId, language } = person;
    const unit = organisationId ? await this.organisations.find(organisationId) : null;
    return {
      id,
      name,
      email,
      role,
      ...(unit ? { organisation: unit.name } : {}),
      ...(language ? { language } : {}),
    };
  }

  @Patch()
  @ApiOkResponse({ type: AccountDto })
  async change(
    @Body() { language }: AccountChangeDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<AccountDto> {
    const id = accountOf(principal);
    await this.people.change(id, { language });
    await this.audit.record(principal, 'account.change', id, { language });
    return this.read(principal);
  }

  /** Ends every other session; the one that asks goes on under a new id. */
  @Post('password')
  @HttpCode(204)
  @ApiNoContentResponse()
  async changePassword(
    @Body() { current, password }: PasswordChangeDto,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
  ): Promise<void> {
    const id = accountOf(principal);
    const person = await this.people.find(id);
    if (!person || !(await this.people.verify(person.email, current))) {
      await this.audit.record(principal, 'password.refused', id);
      throw new UnprocessableEntityException({
        code: 'passwordWrong',
        message: WRONG,
        errors: [{ field: 'current', message: WRONG.en }],
      });
    }
    await this.people.change(id, { password });
    await beginSession(request, principal);
    await this.audit.record(principal, 'password.change', id);
  }
}

const WRONG = {
  vi: 'Mật khẩu đang dùng chưa đúng. Hãy nhập lại.',
  en: 'The current password is not right. Type it again.',
};
