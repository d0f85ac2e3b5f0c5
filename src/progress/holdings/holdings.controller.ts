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
import type { Asker } from '../../access/asker.js';
import { ownerFor } from '../../access/unit-rights.js';
import { CurrentAsker, Needs } from '../../access/asker-guard.js';
import {
  HoldingChangeDto,
  HoldingDetailDto,
  HoldingDto,
  HoldingEventDto,
  HoldingListDto,
  HoldingMatchesDto,
  HoldingProposalDto,
  HoldingProposalsDto,
  HoldingQueryDto,
  HoldingTieDto,
  MatchAnswerDto,
  MatchedDocumentDto,
  ProposalAnswerDto,
  SizeQueryDto,
} from './holdings.dto.js';
import { Holdings } from './records/holdings.js';
import { Proposals } from './lists/proposals.js';
import { DocumentFacts } from './matching/document-facts.js';
import { DoubtfulMatches } from './matching/doubtful-matches.js';
import { Units } from './records/units.js';

const SIZE = 20;

/** What is to be digitised by 2030, and which of it has come. */
@ApiTags('holdings')
@Controller('holdings')
@Needs('librarian')
export class HoldingsController {
  constructor(
    private readonly holdings: Holdings,
    private readonly matches: DoubtfulMatches,
    private readonly proposals: Proposals,
    private readonly facts: DocumentFacts,
    private readonly units: Units,
  ) {}

  @Get()
  @ApiOkResponse({ type: HoldingListDto })
  async list(@Query() query: HoldingQueryDto, @CurrentAsker() asker: Asker): Promise<HoldingListDto> {
    const unit = ownerFor(asker, query.unit);
    const { items, ...rest } = await this.holdings.list({ ...query, ...(unit ? { unit } : {}) });
    const units = await this.units.known();
    return { ...rest, items: items.map((one) => HoldingDto.of(one, units.nameOf(one.unitId))) };
  }

  /** Documents that may be a holding’s, for a person to say: the likeliest first. */
  @Get('matches')
  @Needs('librarian', { wholeArchive: true })
  @ApiOkResponse({ type: HoldingMatchesDto })
  async doubtful(
    @Query() { size = SIZE }: SizeQueryDto,
    @CurrentAsker() asker: Asker,
  ): Promise<HoldingMatchesDto> {
    const found = await this.matches.list(size, asker);
    const facts = await this.facts.of(found.map(({ document }) => document.id));
    const units = await this.units.known();
    const items = found.map(({ tie, holding, document }) => ({
      tie: HoldingTieDto.of(tie),
      holding: HoldingDto.of(holding, units.nameOf(holding.unitId)),
      document: MatchedDocumentDto.of(document, facts.get(document.id) ?? { numbers: [] }),
    }));
    return { items, total: await this.matches.count() };
  }

  /** What later lists say otherwise. */
  @Get('proposals')
  @Needs('librarian', { wholeArchive: true })
  @ApiOkResponse({ type: HoldingProposalsDto })
  async proposed(@Query() { size = SIZE }: SizeQueryDto): Promise<HoldingProposalsDto> {
    const found = await this.proposals.list(size);
    const units = await this.units.known();
    const items = found.map((one) => HoldingProposalDto.of(one, units.nameOf(one.holding.unitId)));
    return { items, total: await this.proposals.count() };
  }

  @Post('proposals/:id')
  @Needs('librarian', { wholeArchive: true })
  @HttpCode(204)
  @ApiNoContentResponse()
  async decide(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { take }: ProposalAnswerDto,
    @CurrentAsker() asker: Asker,
  ): Promise<void> {
    await this.proposals.decide(id, take, asker);
  }

  @Get(':id')
  @ApiOkResponse({ type: HoldingDetailDto })
  async one(@Param('id', ParseUUIDPipe) id: string, @CurrentAsker() asker: Asker): Promise<HoldingDetailDto> {
    const holding = await this.holdings.of(id, asker);
    const units = await this.units.known();
    return {
      ...HoldingDto.of(holding, units.nameOf(holding.unitId)),
      ties: (await this.holdings.tiesOf(id)).map((tie) => HoldingTieDto.of(tie)),
      events: (await this.holdings.eventsOf(id)).map((event) => HoldingEventDto.of(event)),
    };
  }

  /** A word on its potential. Said after the document was read it is kept and shown, and not counted. */
  @Patch(':id')
  @ApiOkResponse({ type: HoldingDto })
  async judge(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { potential }: HoldingChangeDto,
    @CurrentAsker() asker: Asker,
  ): Promise<HoldingDto> {
    await this.holdings.of(id, asker);
    const holding = await this.holdings.judge(id, potential, asker);
    return HoldingDto.of(holding, (await this.units.known()).nameOf(holding.unitId));
  }

  /** Whether the document is this holding’s: yes, no, or put off. Also one that no machine offered. */
  @Put(':id/matches/:documentId')
  @ApiOkResponse({ type: HoldingDto })
  async answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Body() { answer }: MatchAnswerDto,
    @CurrentAsker() asker: Asker,
  ): Promise<HoldingDto> {
    await this.holdings.of(id, asker);
    const holding = await this.matches.answer(id, documentId, answer, asker);
    return HoldingDto.of(holding, (await this.units.known()).nameOf(holding.unitId));
  }
}
