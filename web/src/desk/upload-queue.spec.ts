import { describe, expect, it } from '@jest/globals';
import { ApiProblem, isFinal } from '../api/problem.js';
import { uploadsLeft, type UploadRow } from './upload-queue.js';

const row = (part: Partial<UploadRow>): UploadRow => ({
  key: 'k',
  name: 'a.pdf',
  state: 'failed',
  sent: 0,
  total: 1,
  ...part,
});

describe('files that are being sent', () => {
  it('are left while they wait, move or may be sent again; one refused for what it is is not', () => {
    const rows = [
      row({ state: 'waiting' }),
      row({ state: 'sending' }),
      row({ final: false }),
      row({ final: true }),
    ];
    expect(uploadsLeft(rows)).toBe(3);
  });
});

describe('isFinal', () => {
  it('is what the server says, else what the kind of refusal tells', () => {
    const problem = (status: number, permanent?: boolean): ApiProblem =>
      new ApiProblem(status, { status, ...(permanent === undefined ? {} : { permanent }) });
    expect([415, 413, 422, 400].map((status) => isFinal(problem(status)))).toEqual([true, true, true, true]);
    expect([0, 503, 500, 429, 401].map((status) => isFinal(problem(status)))).toEqual(Array(5).fill(false));
    expect([isFinal(problem(422, false)), isFinal(problem(503, true)), isFinal(new Error('x'))]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
