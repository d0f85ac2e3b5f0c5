import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareLogFile, trimOpenLog } from './log-file.js';

const LIMITS = { fileBytes: 10, keptFiles: 3 };
const YESTERDAY = new Date(Date.now() - 24 * 60 * 60 * 1000);

describe('a log file', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'phusa-log-file-'));
    path = join(folder, 'logs', 'x.log');
    prepareLogFile(path, LIMITS);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is put aside when it has grown, and so many older ones are kept', () => {
    for (const letter of ['a', 'b', 'c', 'd', 'e']) {
      writeFileSync(path, letter.repeat(20));
      prepareLogFile(path, LIMITS);
    }
    expect(readFileSync(`${path}.1`, 'utf8')).toBe('e'.repeat(20));
    expect(readFileSync(`${path}.3`, 'utf8')).toBe('c'.repeat(20));
    expect(existsSync(`${path}.4`)).toBe(false);
    writeFileSync(path, 'small');
    prepareLogFile(path, LIMITS);
    expect(readFileSync(path, 'utf8')).toBe('small');
  });

  it('is put aside when its day is over, unless it is empty', () => {
    writeFileSync(path, 'small');
    utimesSync(path, YESTERDAY, YESTERDAY);
    prepareLogFile(path, LIMITS);
    expect(readFileSync(`${path}.1`, 'utf8')).toBe('small');
    writeFileSync(path, '');
    utimesSync(path, YESTERDAY, YESTERDAY);
    prepareLogFile(path, LIMITS);
    expect(existsSync(`${path}.2`)).toBe(false);
  });

  it('is emptied in its place where another program holds it open', () => {
    const held = openSync(path, 'a');
    writeSync(held, 'a'.repeat(20));
    trimOpenLog(path, LIMITS);
    writeSync(held, 'after');
    expect(readFileSync(`${path}.1`, 'utf8')).toBe('a'.repeat(20));
    expect(readFileSync(path, 'utf8')).toBe('after');
    expect(statSync(path).size).toBe(5);
  });
});
