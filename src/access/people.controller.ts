import {
  Body,
  ConflictException,
  Controller,
  Get,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { QueryFailedError } from 'typeorm';
import { NewPersonDto, PeopleDto, PersonChangeDto, PersonDto } from './access.dto.js';
import { type Asker } from './asker.js';
import { CurrentAsker, Needs } from './asker-guard.js';
import { Audit } from './audit.js';
import { People } from './people.js';

@ApiTags('administration')
@Controller('people')
@Needs('admin')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  @Get()
  @ApiOkResponse({ type: PeopleDto })
  async list(): Promise<PeopleDto> {
    return { items: (await this.people.list()).map(PersonDto.of) };
  }

  @Post()
  @ApiCreatedResponse({ type: PersonDto })
  async create(@Body() body: NewPersonDto, @CurrentAsker() asker: Asker): Promise<PersonDto> {
    const person = await this.people.create(body).catch(emailTaken);
    await this.audit.record(asker, 'person.create', person.id, { email: person.email, role: person.role });
    return PersonDto.of(person);
  }

  @Patch(':id')
  @ApiOkResponse({ type: PersonDto })
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PersonChangeDto,
    @CurrentAsker() asker: Asker,
  ): Promise<PersonDto> {
    const person = await this.people.change(id, body);
    if (!person) throw new NotFoundException();
    const { password, ...detail } = body;
    await this.audit.record(asker, 'person.change', id, {
      ...detail,
      ...(password ? { password: 'changed' } : {}),
    });
    return PersonDto.of(person);
  }
}

const UNIQUE_VIOLATION = '23505';

function emailTaken(error: unknown): never {
  const code: unknown =
    error instanceof QueryFailedError ? (error.driverError as { code?: unknown }).code : undefined;
  if (code !== UNIQUE_VIOLATION) throw error;
  throw new ConflictException({
    message: { vi: 'E-mail này đã có tài khoản.', en: 'There is an account with this e-mail already.' },
  });
}
