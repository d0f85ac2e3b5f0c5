import type { RequestHandler } from 'express';
import { PROBLEM_TYPE } from './problem.js';

/** A search with every filter in use has far fewer; Node's own parser would drop those above 1,000 in silence. */
const MOST_PARAMETERS = 500;

const WORDS = {
  vi: 'Địa chỉ có quá nhiều tham số; hãy rút bớt điều kiện.',
  en: 'The address has too many parameters; take some conditions away.',
} as const;
const PROBLEM = JSON.stringify({
  type: 'about:blank',
  title: WORDS.en,
  status: 400,
  code: 'tooManyParameters',
  detail: `parameters: at most ${String(MOST_PARAMETERS)}`,
  message: WORDS,
});

/** 400 for an address with more parameters than any query needs, before they are processed. */
export const queryBounds = (): RequestHandler => (request, response, next) => {
  if (parametersOf(request.originalUrl) <= MOST_PARAMETERS) return next();
  response.status(400).type(PROBLEM_TYPE).send(PROBLEM);
};

function parametersOf(url: string): number {
  const query = url.indexOf('?');
  if (query < 0) return 0;
  let count = 1;
  for (let at = url.indexOf('&', query); at >= 0; at = url.indexOf('&', at + 1)) count += 1;
  return count;
}
