import {
  Body,
  ConflictException,
  Controller,
  HttpCode,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  UnprocessableEntityException,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { AppConfig } from '../../platform/config/app-config.js';
import { Audit } from '../audit.js';
import { Organisations } from '../organisations.js';
import { People } from '../people.js';
import { type Principal, principalOfPerson } from '../principal.js';
import { CurrentPrincipal, Needs } from '../principal-guard.js';
import { ResetLinkDto, ResetRequestDto, ResetUseDto } from './account.dto.js';
import { PasswordResets } from './password-resets.js';
import { resetLink } from './reset-mail.js';

/** New passwords for those who have forgotten theirs. How often one address may ask, the HTTP server limits. */
@ApiTags('account')
@Controller()
export class PasswordResetsController {
  constructor(
    private readonly resets: PasswordResets,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly audit: Audit,
    private readonly config: AppConfig,
  ) {}

  /** The same answer whether there is such an account or not. */
  @Post('password-resets/by-mail')
  @HttpCode(202)
  @ApiAcceptedResponse()
  async askByMail(@Body() { email }: ResetRequestDto): Promise<void> {
    if (!this.config.mail) throw new ConflictException({ code: 'mailNotSetUp', message: NO_MAIL });
    await this.resets.ask(email);
  }

  @Post('password-resets/use')
  @HttpCode(204)
  @ApiNoContentResponse()
  async use(@Body() { token, password }: ResetUseDto): Promise<void> {
    const person = await this.resets.use(token, password);
    if (!person) throw new UnprocessableEntityException({ code: 'resetLinkInvalid', message: NOT_VALID });
    const principal = principalOfPerson(person, await this.organisations.defaultId());
    await this.audit.record(principal, 'password.reset', person.id);
  }

  /** A link to hand to the person; it works once, for a day. */
  @Post('people/:id/password-reset')
  @Needs('admin')
  @ApiCreatedResponse({ type: ResetLinkDto })
  async issue(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResetLinkDto> {
    const person = await this.people.find(id);
    if (!person) throw new NotFoundException();
    if (person.disabled) throw new ConflictException({ code: 'accountDisabled', message: DISABLED });
    const { token, expiresAt } = await this.resets.issue(id);
    await this.audit.record(principal, 'password.resetLink', id);
    return { url: resetLink(this.config.http.publicUrl, token), expiresAt: expiresAt.toISOString() };
  }
}

const NO_MAIL = {
  vi: 'Hệ thống chưa gửi được thư. Hãy nhờ quản trị viên đặt lại mật khẩu.',
  en: 'No mail server is set up. Ask an administrator to reset your password.',
};
const NOT_VALID = {
  vi: 'Liên kết này đã dùng rồi hoặc đã hết hạn. Hãy yêu cầu liên kết mới.',
  en: 'This link has been used already or has expired. Ask for a new one.',
};
const DISABLED = {
  vi: 'Tài khoản này đang bị khóa. Hãy mở lại trước khi đặt lại mật khẩu.',
  en: 'This account is disabled. Enable it before you reset its password.',
};
