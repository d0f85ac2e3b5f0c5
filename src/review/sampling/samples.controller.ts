import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  NotFoundException,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { pageItemId } from '../items/item-id.js';
import { ReviewLocks } from '../items/review-locks.js';
import { QualitySamples, type SampleSeen } from './quality-samples.js';
import { SampleChecks } from './sample-checks.js';
import {
  MoreDto,
  NewSampleDto,
  NextQueryDto,
  PageCheckDto,
  SampleDetailDto,
  SampledPageDto,
  SampledValueDto,
  SampleDto,
  SampleNextDto,
  SamplesDto,
  ValueCheckDto,
  WidthsQueryDto,
} from './samples.dto.js';
import { seenVersion } from '../../platform/http/seen-version.js';
import { type Claims, sampledPageView, sampledValueView, samplesView, sampleView } from './samples-view.js';

const SEEN = {
  name: 'If-Match',
  required: false,
  description: 'The revision that was seen, as an ETag; absent: not checked yet',
} as const;
const CHECKED_MEANWHILE = {
  description:
    '`checkedMeanwhile`: somebody has checked it since (`check` says who); `pageChanged`; `claimed`; `sampleClosed`',
} as const;

/** The measured quality of a batch: what was drawn by chance, what persons found, and what that decides. */
@ApiTags('quality')
@Controller('batches/:id/samples')
@Needs('librarian')
export class SamplesController {
  constructor(
    private readonly samples: QualitySamples,
    private readonly checks: SampleChecks,
    private readonly claims: ReviewLocks,
  ) {}

  /** All samples of the batch, the newest first, and how many pages and values to draw for the wanted widths. */
  @Get()
  @ApiOkResponse({ type: SamplesDto })
  async list(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: WidthsQueryDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<SamplesDto> {
    return samplesView(await this.samples.ofBatch(id, query, principal));
  }

  /** Draws pages and values by chance. The population is frozen: a sample is never drawn again by itself. */
  @Post()
  @ApiCreatedResponse({ type: SampleDto })
  @ApiConflictResponse({ description: '`sampleOpen`: close the other one first; `nothingToCheck`' })
  async draw(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewSampleDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<SampleDto> {
    const sampleId = await this.samples.draw(id, body, principal);
    return sampleView(await this.samples.find(id, sampleId, principal));
  }

  @Get(':sampleId')
  @ApiOkResponse({ type: SampleDetailDto })
  async one(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sampleId', ParseUUIDPipe) sampleId: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<SampleDetailDto> {
    const seen = await this.samples.find(id, sampleId, principal);
    const claims = await this.claimsOn(seen, principal);
    return {
      ...sampleView(seen),
      checkedPages: seen.pages.flatMap((page) => (page.now ? sampledPageView(page, page.now, claims) : [])),
      checkedValues: seen.values.flatMap((value) =>
        value.document ? sampledValueView(value, value.document, claims) : [],
      ),
    };
  }

  /** What to check next: what nobody has checked and nobody else is looking at. Claim it with `POST /review/{itemId}/claim`. */
  @Get(':sampleId/next')
  @ApiOkResponse({ type: SampleNextDto })
  async next(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sampleId', ParseUUIDPipe) sampleId: string,
    @Query() { of, after = 0 }: NextQueryDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<SampleNextDto> {
    const seen = await this.samples.find(id, sampleId, principal);
    const claims = await this.claimsOn(seen, principal);
    const open = seen.sample.closedAt === null;
    const pages = seen.pages.flatMap((page) =>
      open && page.now && !page.outcome ? sampledPageView(page, page.now, claims) : [],
    );
    const values = seen.values.flatMap((value) =>
      open && value.document && !value.outcome ? sampledValueView(value, value.document, claims) : [],
    );
    const free =
      (from: number) =>
      ({ claim, position }: SampledPageDto | SampledValueDto): boolean =>
        (!claim || claim.mine) && position > from;
    const page = of === 'values' ? undefined : pages.find(free(after));
    const value = of === 'pages' || page ? undefined : values.find(free(of === 'values' ? after : 0));
    return {
      ...(page ? { page } : {}),
      ...(value ? { value } : {}),
      pagesLeft: pages.length,
      valuesLeft: values.length,
      claimed: [...pages, ...values].filter(({ claim }) => claim && !claim.mine).length,
    };
  }

  /** Draws more from the same population; what was checked stays. */
  @Post(':sampleId/more')
  @HttpCode(200)
  @ApiOkResponse({ type: SampleDto })
  async more(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sampleId', ParseUUIDPipe) sampleId: string,
    @Body() body: MoreDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<SampleDto> {
    await this.samples.extend(id, sampleId, body, principal);
    return sampleView(await this.samples.find(id, sampleId, principal));
  }

  /** Ends it by what was found: the batch passes, is returned, or neither. */
  @Post(':sampleId/close')
  @HttpCode(200)
  @ApiOkResponse({ type: SampleDto })
  async close(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sampleId', ParseUUIDPipe) sampleId: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<SampleDto> {
    await this.samples.close(id, sampleId, principal);
    return sampleView(await this.samples.find(id, sampleId, principal));
  }

  /** The text of the page as it stands now is right: what was drawn is measured by it. Correct it before. */
  @Put(':sampleId/pages/:position')
  @ApiHeader(SEEN)
  @ApiOkResponse({ type: SampledPageDto })
  @ApiConflictResponse(CHECKED_MEANWHILE)
  async page(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sampleId', ParseUUIDPipe) sampleId: string,
    @Param('position', ParseIntPipe) position: number,
    @Body() { version, outcome, missingLines = 0 }: PageCheckDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SampledPageDto> {
    const place = { batchId: id, sampleId, position };
    await this.checks.checkPage(place, { version, outcome, missingLines }, revisionOf(ifMatch), principal);
    const { pages } = await this.samples.find(id, sampleId, principal);
    const page = pages.find((one) => one.position === position);
    if (!page?.now) throw new NotFoundException();
    response.setHeader('ETag', `"${page.revision}"`);
    return sampledPageView(page, page.now, new Map());
  }

  /** Right, wrong – with what it should be or without – or not to be told. Decides the entry as well. */
  @Put(':sampleId/values/:position')
  @ApiHeader(SEEN)
  @ApiOkResponse({ type: SampledValueDto })
  @ApiConflictResponse(CHECKED_MEANWHILE)
  async value(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sampleId', ParseUUIDPipe) sampleId: string,
    @Param('position', ParseIntPipe) position: number,
    @Body() body: ValueCheckDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SampledValueDto> {
    await this.checks.checkValue({ batchId: id, sampleId, position }, body, revisionOf(ifMatch), principal);
    const { values } = await this.samples.find(id, sampleId, principal);
    const value = values.find((one) => one.position === position);
    if (!value?.document) throw new NotFoundException();
    response.setHeader('ETag', `"${value.revision}"`);
    return sampledValueView(value, value.document, new Map());
  }

  private claimsOn({ pages, values }: SampleSeen, principal: Principal): Promise<Claims> {
    const open = pages.flatMap(({ now, outcome }) =>
      now && !outcome ? pageItemId(now.document.id, now.number) : [],
    );
    const undecided = values.flatMap(({ entryId, outcome }) => (outcome ? [] : entryId));
    return this.claims.on([...open, ...undecided], principal);
  }
}

/** 0 where nobody is said to have checked it. */
const revisionOf = (ifMatch: string | undefined): number => seenVersion(ifMatch, 'page or value') ?? 0;
