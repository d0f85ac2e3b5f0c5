import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../access/principal.js';
import { ownerFor } from '../access/unit-rights.js';
import { CurrentPrincipal, Needs } from '../access/principal-guard.js';
import {
  RegisteredWorkChangeDto,
  RegisteredWorkDetailDto,
  RegisteredWorkDto,
  RegisteredWorkEventDto,
  RegisteredWorkListDto,
  RegisteredWorkMatchesDto,
  RegisteredWorkProposalDto,
  RegisteredWorkProposalsDto,
  RegisteredWorkQueryDto,
  RegisteredWorkLinkDto,
  MatchAnswerDto,
  MatchedDocumentDto,
  ProposalAnswerDto,
  SizeQueryDto,
} from './registered-works.dto.js';
import { RegisteredWorks } from './records/registered-works.js';
import { Proposals } from './lists/proposals.js';
import { DocumentFacts } from './matching/document-facts.js';
import { DoubtfulMatches } from './matching/doubtful-matches.js';
import { Units } from './records/units.js';

const SIZE = 20;

/** What is to be digitised by 2030, and which of it has come. */
@ApiTags('registered works')
@Controller('registered-works')
@Needs('librarian')
export class RegisteredWorksController {
  constructor(
    private readonly registeredWorks: RegisteredWorks,
    private readonly matches: DoubtfulMatches,
    private readonly proposals: Proposals,
    private readonly facts: DocumentFacts,
    private readonly units: Units,
  ) {}

  @Get()
  @ApiOkResponse({ type: RegisteredWorkListDto })
  async list(
    @Query() query: RegisteredWorkQueryDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<RegisteredWorkListDto> {
    const unit = ownerFor(principal, query.unit);
    const { items, ...rest } = await this.registeredWorks.list({ ...query, ...(unit ? { unit } : {}) });
    const units = await this.units.known();
    return { ...rest, items: items.map((one) => RegisteredWorkDto.of(one, units.nameOf(one.unitId))) };
  }

  /** Documents that may be a registered work’s, for a person to say: the likeliest first. */
  @Get('matches')
  @Needs('librarian', { wholeArchive: true })
  @ApiOkResponse({ type: RegisteredWorkMatchesDto })
  async doubtful(
    @Query() { size = SIZE }: SizeQueryDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<RegisteredWorkMatchesDto> {
    const found = await this.matches.list(size, principal);
    const facts = await this.facts.of(found.map(({ document }) => document.id));
    const units = await this.units.known();
    const items = found.map(({ link, registeredWork, document }) => ({
      link: RegisteredWorkLinkDto.of(link),
      registeredWork: RegisteredWorkDto.of(registeredWork, units.nameOf(registeredWork.unitId)),
      document: MatchedDocumentDto.of(document, facts.get(document.id) ?? { numbers: [], people: [] }),
    }));
    return { items, total: await this.matches.count() };
  }

  /** What later lists say otherwise. */
  @Get('proposals')
  @Needs('librarian', { wholeArchive: true })
  @ApiOkResponse({ type: RegisteredWorkProposalsDto })
  async proposed(@Query() { size = SIZE }: SizeQueryDto): Promise<RegisteredWorkProposalsDto> {
    const found = await this.proposals.list(size);
    const units = await this.units.known();
    const items = found.map((one) =>
      RegisteredWorkProposalDto.of(one, units.nameOf(one.registeredWork.unitId)),
    );
    return { items, total: await this.proposals.count() };
  }

  @Post('proposals/:id')
  @Needs('librarian', { wholeArchive: true })
  @HttpCode(204)
  @ApiNoContentResponse()
  async decide(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { take }: ProposalAnswerDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    await this.proposals.decide(id, take, principal);
  }

  @Get(':id')
  @ApiOkResponse({ type: RegisteredWorkDetailDto })
  async one(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<RegisteredWorkDetailDto> {
    const registeredWork = await this.registeredWorks.of(id, principal);
    const units = await this.units.known();
    return {
      ...RegisteredWorkDto.of(registeredWork, units.nameOf(registeredWork.unitId)),
      links: (await this.registeredWorks.linksOf(id)).map((link) => RegisteredWorkLinkDto.of(link)),
      events: (await this.registeredWorks.eventsOf(id)).map((event) => RegisteredWorkEventDto.of(event)),
    };
  }

  /** A word on its potential. Said after the document was read it is kept and shown, and not counted. */
  @Patch(':id')
  @ApiOkResponse({ type: RegisteredWorkDto })
  async judge(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { potential }: RegisteredWorkChangeDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<RegisteredWorkDto> {
    await this.registeredWorks.of(id, principal);
    const registeredWork = await this.registeredWorks.judge(id, potential, principal);
    return RegisteredWorkDto.of(registeredWork, (await this.units.known()).nameOf(registeredWork.unitId));
  }

  /** Whether the document is this registered work’s: yes, no, or put off. Also one that no machine offered. */
  @Put(':id/matches/:documentId')
  @ApiOkResponse({ type: RegisteredWorkDto })
  async answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Body() { answer }: MatchAnswerDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<RegisteredWorkDto> {
    await this.registeredWorks.of(id, principal);
    const registeredWork = await this.matches.answer(id, documentId, answer, principal);
    return RegisteredWorkDto.of(registeredWork, (await this.units.known()).nameOf(registeredWork.unitId));
  }
}
