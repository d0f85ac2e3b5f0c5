import { describe, expect, it } from '@jest/globals';
import { PermanentError } from '../../shared/errors.js';
import { FurtherRecognition } from './further-recognition.js';
import type { RecognisedPage } from '../recognition/ocr-engine.js';

const page = (engine: string): RecognisedPage => ({ lines: [], rotation: 0, engine, version: '1' });
const FIRST = page('first');
const picture = { path: '/x.jpg', width: 10, height: 10 };
const read = (further: FurtherRecognition, signal = new AbortController().signal) =>
  further.read(FIRST, { picture, number: 1, languages: ['vi'], scratch: '/scratch', signal });
const fails = (error: Error) => ({ read: () => Promise.reject(error) });

describe('what follows the first reading', () => {
  it('is nothing where nobody can read further', async () => {
    expect(await read(new FurtherRecognition())).toEqual({ page: FIRST, predictedFrom: FIRST, reasons: [] });
  });

  it('reads otherwise first, asks the second-opinion recogniser about the better text, and says so', async () => {
    const further = new FurtherRecognition({
      preprocessingFallback: { read: () => Promise.resolve({ page: page('better'), way: 'evened' }) },
      secondOpinion: {
        read: (before) => Promise.resolve({ page: page(`${before.engine}, twice`), asked: 3 }),
      },
    });
    expect(await read(further)).toEqual({
      page: page('better, twice'),
      predictedFrom: page('better'),
      reasons: ['readAgain', 'secondOpinion'],
    });
  });

  it('has a second pass held against the text that stands', async () => {
    const further = new FurtherRecognition({
      preprocessingFallback: { read: () => Promise.resolve({ page: FIRST, again: page('again') }) },
      secondOpinion: {
        read: (before, _picture, _number, _signal, again) =>
          Promise.resolve({ page: page(`${before.engine}, ${again?.engine}`), asked: 0 }),
      },
    });
    expect(await read(further)).toEqual({
      page: page('first, again'),
      predictedFrom: FIRST,
      reasons: ['secondPass'],
    });
  });

  it('leaves what was read where further readers fail, and says so', async () => {
    const late = fails(new PermanentError('timeLimit', 'too slow'));
    expect(await read(new FurtherRecognition({ preprocessingFallback: late, secondOpinion: late }))).toEqual({
      page: FIRST,
      predictedFrom: FIRST,
      reasons: ['readAgainFailed', 'secondOpinionFailed'],
    });
  });

  it('hides no bug and no order to stop', async () => {
    const bug = new FurtherRecognition({ secondOpinion: fails(new TypeError('a bug')) });
    await expect(read(bug)).rejects.toThrow('a bug');
    const stopped = new FurtherRecognition({ secondOpinion: fails(new PermanentError('timeLimit')) });
    await expect(read(stopped, AbortSignal.abort())).rejects.toThrow();
  });
});
