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
import { heldTo, ownerFor } from '../../access/unit-rights.js';
import { Organisations } from '../../access/organisations.js';
import { RefusedCsv } from './refused-csv.js';
import { inPlace, receivedTable, refusedFile } from './table-answers.js';
import { TableImports } from './table-imports.js';
import {
  NewTableQueryDto,
  RefusedQueryDto,
  TableChangeDto,
  TableFormDto,
  TableImportDto,
  TableImportsDto,
  TableImportSummaryDto,
} from './table-imports.dto.js';

/** Tables and Dublin Core on their way in: sent, mapped, imported, and what was refused taken back to be mended. */
@ApiTags('imports')
@Controller('imports')
@Needs('librarian')
export class TableImportsController {
  constructor(
    private readonly imports: TableImports,
    private readonly refusedCsv: RefusedCsv,
    private readonly organisations: Organisations,
  ) {}

  /** Takes a CSV, TSV, XLSX or Dublin Core file; says how it was read and proposes what each column becomes. */
  @Post('tables')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: TableFormDto })
  @ApiCreatedResponse({ type: TableImportDto })
  async receive(
    @Query() query: NewTableQueryDto,
    @Req() request: Request,
    @CurrentPrincipal() principal: Principal,
  ): Promise<TableImportDto> {
    await this.organisations.mustKnow('ownerOrganisation', query.ownerOrganisation);
    const owner = ownerFor(principal, query.ownerOrganisation) ?? (await this.organisations.default()).id;
    const table = await receivedTable(request, (name, stream) =>
      this.imports.receive(name, stream, owner, principal),
    );
    return TableImportDto.of(table);
  }

  /** The newest ones, whoever brought them; to a unit's staff those of the unit. */
  @Get()
  @ApiOkResponse({ type: TableImportsDto })
  async list(@CurrentPrincipal() principal: Principal): Promise<TableImportsDto> {
    return {
      items: (await this.imports.list(heldTo(principal))).map((table) => TableImportSummaryDto.of(table)),
    };
  }

  @Get(':id')
  @ApiOkResponse({ type: TableImportDto })
  async one(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<TableImportDto> {
    return TableImportDto.of(await this.imports.of(id, principal));
  }

  /** Before it is started: another encoding, separator or sheet; what each column becomes; what all rows have. */
  @Patch(':id')
  @LargeJsonBody()
  @ApiOkResponse({ type: TableImportDto })
  @ApiConflictResponse({ description: 'It was started' })
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TableChangeDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<TableImportDto> {
    await this.imports.of(id, principal);
    return TableImportDto.of(await inPlace(this.imports.change(id, body)));
  }

  /** Begins the import, or goes on with one that failed or was stopped. It goes on by itself; ask how far it is. */
  @Post(':id/start')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: TableImportDto })
  @ApiConflictResponse({ description: 'It is under way, or done' })
  async start(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<TableImportDto> {
    await this.imports.of(id, principal);
    return TableImportDto.of(await this.imports.start(id, principal));
  }

  /** What is imported stays. */
  @Post(':id/stop')
  @HttpCode(200)
  @ApiOkResponse({ type: TableImportDto })
  async stop(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<TableImportDto> {
    await this.imports.of(id, principal);
    return TableImportDto.of(await this.imports.stop(id));
  }

  /** The refused rows as they came, each with its reason, as a CSV that can be mended and sent again. */
  @Get(':id/refused')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'private, no-store')
  async refused(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: RefusedQueryDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<StreamableFile> {
    return refusedFile(this.refusedCsv, await this.imports.of(id, principal), query);
  }

  /** Forgets the table and its file; documents made of it stay. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'It is under way' })
  async remove(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    await this.imports.of(id, principal);
    await this.imports.remove(id);
  }
}
