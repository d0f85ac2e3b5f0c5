import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedKeyDto, KeyDto, KeysDto, NewKeyDto } from './access.dto.js';
import { ApiKeys } from './api-keys.js';
import { type Principal } from './principal.js';
import { CurrentPrincipal, Needs } from './principal-guard.js';
import { Audit } from './audit.js';
import { People } from './people.js';
import { Organisations } from './organisations.js';

@ApiTags('administration')
@Controller('keys')
@Needs('admin')
export class KeysController {
  constructor(
    private readonly keys: ApiKeys,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  @Get()
  @ApiOkResponse({ type: KeysDto })
  async list(): Promise<KeysDto> {
    return { items: (await this.keys.list()).map(KeyDto.of) };
  }

  @Post()
  @ApiCreatedResponse({ type: CreatedKeyDto })
  async create(@Body() body: NewKeyDto, @CurrentPrincipal() principal: Principal): Promise<CreatedKeyDto> {
    await this.organisations.mustKnow('organisationId', body.organisationId);
    this.organisations.mustHaveUnit(body.role, body.organisationId);
    await this.people.mustKnow('personId', body.personId);
    const personId = body.personId ?? principal.personId;
    const { key, secret } = await this.keys.create({ ...body, ...(personId ? { personId } : {}) });
    await this.audit.record(principal, 'key.create', key.id, { name: key.name, role: key.role });
    return { ...KeyDto.of(key), secret };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    if (!(await this.keys.remove(id))) throw new NotFoundException();
    await this.audit.record(principal, 'key.remove', id);
  }
}
