import { HttpException, UnsupportedMediaTypeException } from '@nestjs/common';
import express, { type Request, type Response } from 'express';
import type { Bilingual } from '../../shared/bilingual.js';
import { type JsonBounds, jsonExcess, type JsonExcess } from './json-bounds.js';

export type ReadJsonBody = (request: Request, response: Response) => Promise<void>;

/**
 * Reads a JSON body of at most `bounds` into `request.body`; one of another type is left for whoever knows it. Throws
 * 413 before anything is parsed where it is too large, too deep or has too many members, and 415 where it is not UTF-8,
 * as RFC 8259 asks of JSON that is exchanged.
 */
export function jsonBodyReader(bounds: JsonBounds): ReadJsonBody {
  const read = express.json({
    limit: bounds.bytes,
    verify: (_request, _response, bytes, encoding) => {
      if (encoding !== 'utf-8') throw new UnsupportedMediaTypeException('JSON is sent as UTF-8');
      const excess = jsonExcess(bytes, bounds);
      if (excess) throw new HttpException(words(excess, bounds), 413);
    },
  });
  return (request, response) =>
    new Promise((resolve, reject) => {
      read(request, response, (error?: unknown) => {
        if (error === undefined) resolve();
        else reject(error instanceof Error ? error : new Error('a body cannot be read', { cause: error }));
      });
    });
}

function words(excess: JsonExcess, bounds: JsonBounds): object {
  const most = String(bounds[excess]);
  return { code: 'tooComplex', message: EXCESS[excess], detail: `${excess}: at most ${most}` };
}

const EXCESS: Readonly<Record<JsonExcess, Bilingual>> = {
  keys: {
    vi: 'Dữ liệu gửi lên có quá nhiều trường. Chỉ gửi những trường được mô tả.',
    en: 'What was sent has too many members. Send only those that are described.',
  },
  containers: {
    vi: 'Dữ liệu gửi lên có quá nhiều danh sách hoặc đối tượng. Hãy chia thành nhiều lần gửi.',
    en: 'What was sent has too many lists or objects. Send it in several parts.',
  },
  values: {
    vi: 'Dữ liệu gửi lên có quá nhiều giá trị. Hãy chia thành nhiều lần gửi.',
    en: 'What was sent has too many values. Send it in several parts.',
  },
  depth: {
    vi: 'Dữ liệu gửi lên lồng nhau quá sâu. Chỉ gửi những trường được mô tả.',
    en: 'What was sent is nested too deeply. Send only the members that are described.',
  },
};
