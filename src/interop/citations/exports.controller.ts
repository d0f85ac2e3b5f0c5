import { Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal } from '../../access/principal-guard.js';
import { CountsUsage } from '../../access/usage/counts-usage.js';
import { CITATION_FILES, citationsAs } from './citations.js';
import type { CitedRecord } from '../cited-record.js';
import { recordTable } from '../record-table.js';
import { recordWorkbook } from '../record-workbook.js';
import { CatalogSearch } from '../../search/catalog-search.js';
import { LARGEST_PAGE } from '../../search/port/search-index.js';
import { CitedDocuments } from './cited-documents.js';
import { type ExportFormat, CitationQueryDto, ExportQueryDto, MOST_EXPORTED } from './exports.dto.js';

const TABLES = {
  csv: { mediaType: 'text/csv; charset=utf-8', ending: 'csv' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
} as const;
const MEDIA_TYPES = [
  'application/x-research-info-systems',
  'application/x-bibtex',
  'application/json',
  'text/csv',
  'text/plain',
  TABLES.xlsx.mediaType,
];

/** Records for reference managers and spreadsheets. */
@ApiTags('exports')
@Controller()
export class ExportsController {
  constructor(
    private readonly cited: CitedDocuments,
    private readonly search: CatalogSearch,
  ) {}

  /** One document to be cited, or one page of it. */
  @Get('documents/:id/citation')
  @CountsUsage('export')
  @ApiProduces(...MEDIA_TYPES)
  @ApiOkResponse({ schema: { type: 'string' } })
  async citation(
    @Param('id') id: string,
    @Query() { format, page }: CitationQueryDto,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    const [record] = await this.cited.of([id], principal);
    if (!record || (page !== undefined && page > record.pageCount)) throw new NotFoundException();
    const cited = page === undefined ? record : { ...record, page, url: `${record.url}/p/${String(page)}` };
    const name = `phusa-${id.slice(0, 8)}${page === undefined ? '' : `-${String(page)}`}`;
    await send(response, format, [cited], name);
  }

  /** What a search finds, best first; the header Export-Total says how many there are, of which the first thousand come. */
  @Get('search/export')
  @ApiProduces(...MEDIA_TYPES)
  @ApiOkResponse({ schema: { type: 'string' } })
  async results(
    @Query() query: ExportQueryDto,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    const ids: string[] = [];
    let total = 0;
    for (let from = 0; from < MOST_EXPORTED; from += LARGEST_PAGE) {
      const answer = await this.search.search(
        { ...query, versions: 'all', from, size: LARGEST_PAGE },
        principal,
      );
      total = answer.total;
      ids.push(...answer.hits.map(({ id }) => id));
      if (from + LARGEST_PAGE >= total) break;
    }
    response.setHeader('Export-Total', String(total));
    await send(response, query.format, await this.cited.of(ids, principal), 'phusa');
  }
}

async function send(
  response: Response,
  format: ExportFormat,
  records: readonly CitedRecord[],
  name: string,
): Promise<void> {
  const { mediaType, ending } =
    format === 'csv' || format === 'xlsx' ? TABLES[format] : CITATION_FILES[format];
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Disposition', `attachment; filename="${name}.${ending}"`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.send(await bodyOf(format, records));
}

function bodyOf(format: ExportFormat, records: readonly CitedRecord[]): string | Promise<Buffer> {
  if (format === 'xlsx') return recordWorkbook(records);
  return format === 'csv' ? recordTable(records) : citationsAs(format, records);
}
