import { describe, expect, it } from '@jest/globals';
import { PermanentError } from '../../shared/errors.js';
import { FurtherReadings } from './further-readings.js';
import type { RecognisedPage } from '../recognition/ocr-engine.js';

const page = (engine: string): RecognisedPage => ({ lines: [], rotation: 0, engine, version: '1' });
const FIRST = page('first');
const picture = { path: '/x.jpg', width: 10, height: 10 };
const read = (further: FurtherReadings, signal = new AbortController().signal) =>
  further.read(FIRST, { picture, number: 1, languages: ['vi'], scratch: '/scratch', signal });
const fails = (error: Error) => ({ read: () => Promise.reject(error) });

describe('what follows the first reading', () => {
  it('is nothing where nobody can read further', async () => {
    expect(await read(new FurtherReadings())).toEqual({ page: FIRST, foretoldFrom: FIRST, reasons: [] });
  });

  it('reads otherwise first, asks the second reader about the better text, and says so', async () => {
    const further = new FurtherReadings({
      thirdWay: { read: () => Promise.resolve({ page: page('better'), way: 'evened' }) },
      secondReading: {
        read: (before) => Promise.resolve({ page: page(`${before.engine}, twice`), asked: 3 }),
      },
    });
    expect(await read(further)).toEqual({
      page: page('better, twice'),
      foretoldFrom: page('better'),
      reasons: ['readAgain', 'secondReader'],
    });
  });

  it('has another look held against the text that stands', async () => {
    const further = new FurtherReadings({
      thirdWay: { read: () => Promise.resolve({ page: FIRST, again: page('again') }) },
      secondReading: {
        read: (before, _picture, _number, _signal, again) =>
          Promise.resolve({ page: page(`${before.engine}, ${again?.engine}`), asked: 0 }),
      },
    });
    expect(await read(further)).toEqual({
      page: page('first, again'),
      foretoldFrom: FIRST,
      reasons: ['lookedAgain'],
    });
  });

  it('leaves what was read where further readers fail, and says so', async () => {
    const late = fails(new PermanentError('timeLimit', 'too slow'));
    expect(await read(new FurtherReadings({ thirdWay: late, secondReading: late }))).toEqual({
      page: FIRST,
      foretoldFrom: FIRST,
      reasons: ['readAgainFailed', 'secondReaderFailed'],
    });
  });

  it('hides no bug and no order to stop', async () => {
    const bug = new FurtherReadings({ secondReading: fails(new TypeError('a bug')) });
    await expect(read(bug)).rejects.toThrow('a bug');
    const stopped = new FurtherReadings({ secondReading: fails(new PermanentError('timeLimit')) });
    await expect(read(stopped, AbortSignal.abort())).rejects.toThrow();
  });
});
