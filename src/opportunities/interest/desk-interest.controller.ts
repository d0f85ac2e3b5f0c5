import {
  BadRequestException,
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { Audit } from '../../access/audit.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { readDeskCursor } from './desk/desk-cursor.js';
import {
  DealValueDto,
  DeskCaseDto,
  DeskListDto,
  DeskMailsDto,
  DeskQueryDto,
  InterestSettingsDto,
  InterestStepDto,
  NewAnswerDto,
  StepCorrectionDto,
} from './desk-interest.dto.js';
import { DeskInterests } from './desk/desk-interests.js';
import { DeskList } from './desk/desk-list.js';
import { DeskReaders } from './desk/desk-readers.js';
import { InterestChoices } from './records/interest-settings.js';
import { INTEREST_STATES } from './records/interest-states.js';
import { caseView, itemView } from './interest-views.js';

/** The desk that answers those who are interested; each sees its own organisation's, and another's is not there. */
@ApiTags('interest')
@Controller('interest')
@Needs('librarian')
export class DeskInterestController {
  constructor(
    private readonly desk: DeskInterests,
    private readonly lists: DeskList,
    private readonly readers: DeskReaders,
    private readonly choices: InterestChoices,
    private readonly audit: Audit,
    private readonly config: AppConfig,
  ) {}

  /** First what waits for an answer, the soonest due first; then the rest, the newest first. */
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: DeskListDto })
  async list(
    @Query() { state, size, cursor: given }: DeskQueryDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<DeskListDto> {
    const cursor = given === undefined ? undefined : readDeskCursor(given);
    if (given !== undefined && !cursor)
      throw new BadRequestException({
        errors: [{ field: 'cursor', message: 'is not one that the list gave' }],
      });
    const [page, dailyMail, { keepDays }] = await Promise.all([
      this.lists.list({ size, ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) }, principal),
      this.readers.wants(principal),
      this.choices.current(),
    ]);
    return {
      items: page.items.map(itemView),
      counts: INTEREST_STATES.map((one) => ({ state: one, count: page.counts[one] })),
      overdue: page.overdue,
      mails: this.config.mail !== undefined,
      keepDays,
      ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
      ...(dailyMail === undefined ? {} : { dailyMail }),
    };
  }

  /** Whether the person asking is told each morning what waits. */
  @Put('mails')
  @HttpCode(204)
  @ApiNoContentResponse()
  async mails(
    @Body() { wanted, language }: DeskMailsDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    if (principal.personId === undefined)
      throw new BadRequestException({ code: 'noMailbox', message: NO_MAILBOX });
    await this.readers.choose(principal.personId, wanted, language);
  }

  /** How long what people said of themselves is kept. */
  @Put('settings')
  @Needs('admin')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @Body() { keepDays }: InterestSettingsDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    await this.choices.change({ keepDays });
    await this.audit.record(principal, 'settings.change', 'settings', { interest: { keepDays } });
  }

  @Get(':id')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: DeskCaseDto })
  open(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<DeskCaseDto> {
    return this.view(id, principal);
  }

  /** Lets it through, refuses it, takes it one step on, or closes it. */
  @Post(':id/steps')
  @HttpCode(200)
  @ApiOkResponse({ type: DeskCaseDto })
  async step(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InterestStepDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<DeskCaseDto> {
    await this.desk.step(id, body, principal);
    return this.view(id, principal);
  }

  /** Takes the last step back, with a reason; both stay in the history. */
  @Post(':id/corrections')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the last step of an interest back, with a reason' })
  @ApiOkResponse({ type: DeskCaseDto })
  @ApiConflictResponse({ description: '`nothingToCorrect`: the last step is not the desk’s' })
  async correct(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: StepCorrectionDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<DeskCaseDto> {
    await this.desk.correct(id, reason, principal);
    return this.view(id, principal);
  }

  /** Writes to the inquirer: by the secret link, and by mail where that can be. */
  @Post(':id/answers')
  @HttpCode(200)
  @ApiOkResponse({ type: DeskCaseDto })
  async answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: NewAnswerDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<DeskCaseDto> {
    await this.desk.answer(id, text, principal);
    return this.view(id, principal);
  }

  /** What the inquirer wrote again was read, and needs no answer. */
  @Post(':id/read')
  @HttpCode(200)
  @ApiOkResponse({ type: DeskCaseDto })
  async read(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<DeskCaseDto> {
    await this.desk.read(id, principal);
    return this.view(id, principal);
  }

  /** What the deal is worth. */
  @Put(':id/value')
  @ApiOkResponse({ type: DeskCaseDto })
  async value(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { valueVnd }: DealValueDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<DeskCaseDto> {
    await this.desk.value(id, valueVnd, principal);
    return this.view(id, principal);
  }

  private async view(id: string, principal: Principal): Promise<DeskCaseDto> {
    return caseView(await this.lists.open(id, principal), this.config.mail !== undefined);
  }
}

const NO_MAILBOX = {
  vi: 'Khóa API không có hộp thư; hãy đăng nhập bằng tài khoản.',
  en: 'An API key has no mailbox; sign in with an account.',
};
