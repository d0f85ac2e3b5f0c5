import { Body, Controller, Get, NotFoundException, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NewPersonDto, PeopleDto, PersonChangeDto, PersonDto } from './access.dto.js';
import { type Principal } from './principal.js';
import { CurrentPrincipal, Needs } from './principal-guard.js';
import { Audit } from './audit.js';
import { Organisations } from './organisations.js';
import type { Person } from './person.entity.js';
import { People } from './people.js';
import { orTaken } from './taken.js';

@ApiTags('administration')
@Controller('people')
@Needs('admin')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly audit: Audit,
  ) {}

  @Get()
  @ApiOkResponse({ type: PeopleDto })
  async list(): Promise<PeopleDto> {
    return { items: (await this.people.list()).map(PersonDto.of) };
  }

  @Post()
  @ApiCreatedResponse({ type: PersonDto })
  async create(@Body() body: NewPersonDto, @CurrentPrincipal() principal: Principal): Promise<PersonDto> {
    await this.organisations.mustKnow('organisationId', body.organisationId);
    this.organisations.mustHaveUnit(body.role, body.organisationId);
    const person = await this.people.create(body).catch(orTaken(EMAIL_TAKEN));
    await this.audit.record(principal, 'person.create', person.id, {
      email: person.email,
      role: person.role,
    });
    return PersonDto.of(person);
  }

  @Patch(':id')
  @ApiOkResponse({ type: PersonDto })
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PersonChangeDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<PersonDto> {
    await this.organisations.mustKnow('organisationId', body.organisationId);
    const known = await this.people.find(id);
    if (!known) throw new NotFoundException();
    const { role, organisationId } = { ...known, ...given(body) };
    this.organisations.mustHaveUnit(role, organisationId);
    const person = await this.people.change(id, body);
    if (!person) throw new NotFoundException();
    const { password, ...detail } = body;
    await this.audit.record(principal, 'person.change', id, {
      ...detail,
      ...(password ? { password: 'changed' } : {}),
    });
    return PersonDto.of(person);
  }
}

/** What a change names; the rest stays as it is. */
const given = ({
  role,
  organisationId,
}: PersonChangeDto): Partial<Pick<Person, 'role' | 'organisationId'>> => ({
  ...(role === undefined ? {} : { role }),
  ...(organisationId === undefined ? {} : { organisationId }),
});

const EMAIL_TAKEN = {
  vi: 'E-mail này đã có tài khoản.',
  en: 'There is an account with this e-mail already.',
};
