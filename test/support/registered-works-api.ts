import { expect } from '@jest/globals';
import type { RegisteredWorkProgressDto } from '../../src/registered-works/registered-work-progress.dto.js';
import type {
  RegisteredWorkDetailDto,
  RegisteredWorkListDto,
  RegisteredWorkMatchesDto,
} from '../../src/registered-works/registered-works.dto.js';
import type { RegisteredWorkImportDto } from '../../src/registered-works/lists/registered-work-lists.dto.js';
import type { ProgressReportDto } from '../../src/progress/figures/progress.dto.js';
import type { Running } from './running.js';
import { until } from './until.js';

/** Registration lists, registered works and their sums, asked over the API; what is done behind the work is waited for. */
export function registeredWorksApi(running: () => Running) {
  async function bring(name: string, bytes: string | Uint8Array): Promise<RegisteredWorkImportDto> {
    const form = new FormData();
    form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
    const { status, body } = await running().ask<RegisteredWorkImportDto>('/registered-works/lists', {
      method: 'POST',
      body: form,
    });
    if (status !== 201) throw new Error(`not taken: ${String(status)} ${JSON.stringify(body)}`);
    return body;
  }

  async function carryOut(id: string): Promise<RegisteredWorkImportDto> {
    const { status } = await running().send('POST', `/registered-works/lists/${id}/start`, {});
    expect(status).toBe(202);
    return until(
      async () => {
        const { body } = await running().get<RegisteredWorkImportDto>(`/registered-works/lists/${id}`);
        return body.status === 'importing' ? undefined : body;
      },
      { ms: 60_000, why: () => `list ${id} does not end` },
    );
  }

  /** With a page of text: a record without one has brought no paper. */
  async function importDocuments(records: readonly object[]): Promise<string[]> {
    const response = await running().api('/imports', {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: records
        .map(
          (record) =>
            `${JSON.stringify({ language: 'vi', type: 'report', text: 'Báo cáo tổng hợp.', ...record })}\n`,
        )
        .join(''),
    });
    return (await response.text())
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
  }

  const registeredWorks = async (query = ''): Promise<RegisteredWorkListDto> =>
    (await running().get<RegisteredWorkListDto>(`/registered-works${query}`)).body;
  const byNumber = async (number: string): Promise<RegisteredWorkDetailDto> => {
    const [found] = (await registeredWorks(`?q=${number}`)).items;
    return (await running().get<RegisteredWorkDetailDto>(`/registered-works/${found?.id ?? ''}`)).body;
  };
  const inState = (number: string, state: string): Promise<RegisteredWorkDetailDto> =>
    until(
      async () => {
        const registeredWork = await byNumber(number);
        return registeredWork.state === state ? registeredWork : undefined;
      },
      { why: () => `${number} does not come to ${state}` },
    );
  const matches = async (): Promise<RegisteredWorkMatchesDto> =>
    (await running().get<RegisteredWorkMatchesDto>('/registered-works/matches')).body;
  const progress = (
    as: string | null | undefined,
    wanted: (sums: RegisteredWorkProgressDto) => boolean,
  ): Promise<RegisteredWorkProgressDto> =>
    until(
      async () => {
        const { body } = await running().get<ProgressReportDto>(
          '/progress',
          as === undefined ? running().adminKey : as,
        );
        return body.registeredWorks && wanted(body.registeredWorks) ? body.registeredWorks : undefined;
      },
      { why: () => 'the sums do not come' },
    );

  return { bring, carryOut, importDocuments, registeredWorks, byNumber, inState, matches, progress };
}
