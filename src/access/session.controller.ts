import { Body, Controller, Delete, Get, HttpCode, Post, Req, UnauthorizedException } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { SessionDto, SignInDto } from './access.dto.js';
import { ApiKeys } from './api-keys.js';
import { type Principal, principalOfKey, principalOfPerson } from './principal.js';
import { CurrentPrincipal } from './principal-guard.js';
import { beginSession, endSession } from './session-begin.js';
import { Audit } from './audit.js';
import { Organisations } from './organisations.js';
import { People } from './people.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly people: People,
    private readonly keys: ApiKeys,
    private readonly organisations: Organisations,
    private readonly audit: Audit,
  ) {}

  @Get()
  @ApiOkResponse({ type: SessionDto })
  async current(@CurrentPrincipal() principal: Principal): Promise<SessionDto> {
    const { personId, keyId, name, role, organisationId } = principal;
    const id = personId ?? keyId;
    if (id === undefined) return { person: null };
    const account = personId ? await this.people.find(personId) : null;
    const { email, language } = account ?? {};
    return {
      person: {
        id,
        name: name ?? '',
        role,
        ...(email ? { email } : {}),
        ...(language ? { language } : {}),
        ...(organisationId ? { organisationId } : {}),
      },
    };
  }

  @Post()
  @HttpCode(200)
  @ApiCreatedResponse({ type: SessionDto })
  @ApiOkResponse({ type: SessionDto })
  async begin(@Body() body: SignInDto, @Req() request: Request): Promise<SessionDto> {
    const principal = body.key === undefined ? await this.byPassword(body) : await this.byKey(body.key);
    await beginSession(request, principal);
    await this.audit.record(principal, 'session.begin', principal.personId ?? principal.keyId ?? '');
    return this.current(principal);
  }

  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@Req() request: Request): Promise<void> {
    await endSession(request);
  }

  private async byPassword({ email = '', password = '' }: SignInDto): Promise<Principal> {
    const person = await this.people.verify(email, password);
    if (!person) return this.refuse('session.refused', email);
    return principalOfPerson(person, await this.organisations.defaultId());
  }

  private async byKey(secret: string): Promise<Principal> {
    const key = await this.keys.find(secret);
    if (!key) return this.refuse('session.refused', 'key');
    return principalOfKey(key, await this.organisations.defaultId());
  }

  private async refuse(action: 'session.refused', subject: string): Promise<never> {
    await this.audit.record({ role: 'reader' }, action, subject.slice(0, 320));
    throw new UnauthorizedException({
      message: { vi: 'E-mail hoặc mật khẩu không đúng.', en: 'The e-mail or the password is not right.' },
    });
  }
}
