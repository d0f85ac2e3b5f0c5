import { Body, Controller, Get, NotFoundException, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OrganisationDto, OrganisationNameDto, OrganisationsDto } from './access.dto.js';
import { type Principal } from './principal.js';
import { CurrentPrincipal, Needs } from './principal-guard.js';
import { Audit } from './audit.js';
import { Organisations } from './organisations.js';
import { orTaken } from './taken.js';

@ApiTags('administration')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: Organisations,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Needs('member')
  @ApiOkResponse({ type: OrganisationsDto })
  async list(): Promise<OrganisationsDto> {
    return { items: (await this.organisations.list()).map(OrganisationDto.of) };
  }

  /** The organisation of that name, made when there is none. */
  @Post()
  @Needs('librarian', { wholeArchive: true })
  @ApiCreatedResponse({ type: OrganisationDto })
  async ensure(
    @Body() body: OrganisationNameDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<OrganisationDto> {
    const organisation = await this.organisations.ensure(body.name);
    await this.audit.record(principal, 'organisation.change', organisation.id, { name: organisation.name });
    return OrganisationDto.of(organisation);
  }

  @Patch(':id')
  @Needs('admin')
  @ApiOkResponse({ type: OrganisationDto })
  async rename(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OrganisationNameDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<OrganisationDto> {
    const organisation = await this.organisations.rename(id, body.name).catch(orTaken(NAME_TAKEN));
    if (!organisation) throw new NotFoundException();
    await this.audit.record(principal, 'organisation.change', id, { name: organisation.name });
    return OrganisationDto.of(organisation);
  }
}

const NAME_TAKEN = {
  vi: 'Đã có đơn vị mang tên này.',
  en: 'There is an organisation of this name already.',
};
