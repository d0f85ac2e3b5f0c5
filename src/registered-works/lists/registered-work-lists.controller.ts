import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Request } from 'express';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { LargeJsonBody } from '../../access/json-body-guard.js';
import { Organisations } from '../../access/organisations.js';
import { inPlace, receivedTable, refusedFile } from '../../ingest/tables/table-answers.js';
import { RefusedCsv } from '../../ingest/tables/refused-csv.js';
import type { ColumnMapping } from '../../ingest/tables/columns/table-field.js';
import type { TableImport } from '../../ingest/tables/table-import.entity.js';
import { RefusedQueryDto, TableFormDto } from '../../ingest/tables/table-imports.dto.js';
import { RegisteredWorkLists, RegisteredWorkPreview } from './registered-work-lists.js';
import {
  RegisteredWorkImportDto,
  RegisteredWorkImportsDto,
  RegisteredWorkListChangeDto,
  RegisteredWorkListSummaryDto,
  NewRegisteredWorkListQueryDto,
} from './registered-work-lists.dto.js';
import { Withdrawals } from './withdrawals.js';

/** Registration lists on their way in: sent, mapped, imported, and what was refused taken back to be mended. */
@ApiTags('registered works')
@Controller('registered-works/lists')
@Needs('manager', { wholeArchive: true })
export class RegisteredWorkListsController {
  constructor(
    private readonly lists: RegisteredWorkLists,
    private readonly preview: RegisteredWorkPreview,
    private readonly refusedCsv: RefusedCsv,
    private readonly organisations: Organisations,
    private readonly withdrawals: Withdrawals,
  ) {}

  /** Takes a CSV, TSV or XLSX file; says how it was read and proposes what each column becomes. */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: TableFormDto })
  @ApiCreatedResponse({ type: RegisteredWorkImportDto })
  async receive(
    @Query() query: NewRegisteredWorkListQueryDto,
    @Req() request: Request,
    @CurrentPrincipal() principal: Principal,
  ): Promise<RegisteredWorkImportDto> {
    await this.organisations.mustKnow('unit', query.unit);
    const unit = query.unit ?? (await this.organisations.default()).id;
    const table = await receivedTable(request, (name, stream) =>
      this.lists.receive(name, stream, unit, principal),
    );
    return this.shown(table);
  }

  /** The newest ones, whoever brought them. */
  @Get()
  @ApiOkResponse({ type: RegisteredWorkImportsDto })
  async list(): Promise<RegisteredWorkImportsDto> {
    const tables = await this.lists.list();
    const withdrawn = new Map(
      (await this.withdrawals.of(tables.map(({ id }) => id))).map((one) => [one.listId, one]),
    );
    return {
      items: tables.map((table) => RegisteredWorkListSummaryDto.from(table, withdrawn.get(table.id))),
    };
  }

  @Get(':id')
  @ApiOkResponse({ type: RegisteredWorkImportDto })
  async one(@Param('id', ParseUUIDPipe) id: string): Promise<RegisteredWorkImportDto> {
    return this.shown(await this.lists.find(id));
  }

  /** Before it is started: another encoding, separator or sheet; what each column becomes. */
  @Patch(':id')
  @LargeJsonBody()
  @ApiOkResponse({ type: RegisteredWorkImportDto })
  @ApiConflictResponse({ description: 'It was started' })
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reading, mapping }: RegisteredWorkListChangeDto,
  ): Promise<RegisteredWorkImportDto> {
    const change = {
      ...(reading ? { reading } : {}),
      ...(mapping ? { mapping: mapping.map(({ field }) => ({ field, split: null }) as ColumnMapping) } : {}),
    };
    return this.shown(await inPlace(this.lists.change(id, change)));
  }

  /** Begins the import, or goes on with one that failed or was stopped. It goes on by itself; ask how far it is. */
  @Post(':id/start')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: RegisteredWorkImportDto })
  @ApiConflictResponse({ description: 'It is under way, or done' })
  async start(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<RegisteredWorkImportDto> {
    await this.withdrawals.mustStand(id);
    await this.lists.mustReadRight(id);
    return this.shown(await this.lists.start(id, principal));
  }

  /** What is imported stays. */
  @Post(':id/stop')
  @HttpCode(200)
  @ApiOkResponse({ type: RegisteredWorkImportDto })
  async stop(@Param('id', ParseUUIDPipe) id: string): Promise<RegisteredWorkImportDto> {
    return this.shown(await this.lists.stop(id));
  }

  /** The refused lines as they came, each with its reason, as a CSV that can be mended and sent again. */
  @Get(':id/refused')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'private, no-store')
  async refused(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: RefusedQueryDto,
  ): Promise<StreamableFile> {
    return refusedFile(this.refusedCsv, await this.lists.find(id), query);
  }

  /** Forgets the list and its file; registered works made of it stay. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'It is under way' })
  async remove(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.lists.remove(id);
  }

  private async shown(table: TableImport): Promise<RegisteredWorkImportDto> {
    const [withdrawn] = await this.withdrawals.of([table.id]);
    return RegisteredWorkImportDto.from(table, withdrawn, await this.preview.of(table));
  }
}
