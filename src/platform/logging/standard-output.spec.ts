import { expect, it } from '@jest/globals';
import { openSync } from 'node:fs';
import { standardOutput } from './create-logger.js';

it('survives a standard output that takes nothing, as a file on a full disk', () => {
  const stream = standardOutput(openSync('/dev/full', 'w'), 'http');
  expect(() => {
    for (let n = 0; n < 3_000; n++) stream.write(`${'x'.repeat(1_000)}\n`);
  }).not.toThrow();
});
