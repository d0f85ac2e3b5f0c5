import { expect } from '@jest/globals';
import type { HoldingProgressDto } from '../../src/progress/holdings/holding-progress.dto.js';
import type {
  HoldingDetailDto,
  HoldingListDto,
  HoldingMatchesDto,
} from '../../src/progress/holdings/holdings.dto.js';
import type { HoldingImportDto } from '../../src/progress/holdings/lists/holding-lists.dto.js';
import type { ProgressReportDto } from '../../src/progress/figures/progress.dto.js';
import type { Running } from './running.js';
import { until } from './until.js';

/** Registration lists, holdings and their sums, asked over the API; what is done behind the work is waited for. */
export function holdingsApi(running: () => Running) {
  async function bring(name: string, bytes: string | Uint8Array): Promise<HoldingImportDto> {
    const form = new FormData();
    form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
    const { status, body } = await running().ask<HoldingImportDto>('/holdings/lists', {
      method: 'POST',
      body: form,
    });
    if (status !== 201) throw new Error(`not taken: ${String(status)} ${JSON.stringify(body)}`);
    return body;
  }

  async function carryOut(id: string): Promise<HoldingImportDto> {
    const { status } = await running().send('POST', `/holdings/lists/${id}/start`, {});
    expect(status).toBe(202);
    return until(
      async () => {
        const { body } = await running().get<HoldingImportDto>(`/holdings/lists/${id}`);
        return body.status === 'importing' ? undefined : body;
      },
      { ms: 60_000, why: () => `list ${id} does not end` },
    );
  }

  async function importDocuments(records: readonly object[]): Promise<string[]> {
    const response = await running().api('/imports', {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: records
        .map((record) => `${JSON.stringify({ language: 'vi', type: 'report', ...record })}\n`)
        .join(''),
    });
    return (await response.text())
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
  }

  const holdings = async (query = ''): Promise<HoldingListDto> =>
    (await running().get<HoldingListDto>(`/holdings${query}`)).body;
  const byNumber = async (number: string): Promise<HoldingDetailDto> => {
    const [found] = (await holdings(`?q=${number}`)).items;
    return (await running().get<HoldingDetailDto>(`/holdings/${found?.id ?? ''}`)).body;
  };
  const inState = (number: string, state: string): Promise<HoldingDetailDto> =>
    until(
      async () => {
        const holding = await byNumber(number);
        return holding.state === state ? holding : undefined;
      },
      { why: () => `${number} does not come to ${state}` },
    );
  const matches = async (): Promise<HoldingMatchesDto> =>
    (await running().get<HoldingMatchesDto>('/holdings/matches')).body;
  const progress = (
    as: string | null | undefined,
    wanted: (sums: HoldingProgressDto) => boolean,
  ): Promise<HoldingProgressDto> =>
    until(
      async () => {
        const { body } = await running().get<ProgressReportDto>(
          '/progress',
          as === undefined ? running().adminKey : as,
        );
        return body.holdings && wanted(body.holdings) ? body.holdings : undefined;
      },
      { why: () => 'the sums do not come' },
    );

  return { bring, carryOut, importDocuments, holdings, byNumber, inState, matches, progress };
}
