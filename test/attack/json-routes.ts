import { readFileSync } from 'node:fs';

export interface JsonRoute {
  readonly method: string;
  /** Below `/api/v1`, with something that is not there in place of each name. */
  readonly path: string;
}

interface Operation {
  readonly requestBody?: { readonly content?: Readonly<Record<string, unknown>> };
}
interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const NEVER = '00000000-0000-4000-8000-000000000000';
const stands: Readonly<Record<string, string>> = { number: '1', position: '1', year: '2025', key: 'ipShare' };

/** Every call whose JSON body is validated, as the API's description names them. */
export function jsonRoutes(): JsonRoute[] {
  const { paths } = JSON.parse(readFileSync('openapi.json', 'utf8')) as Described;
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, { requestBody }]) => requestBody?.content?.['application/json'])
      .map(([method]) => ({
        method: method.toUpperCase(),
        path: path
          .replace(/^\/api\/v1/, '')
          .replace(/\{(\w+)\}/g, (_, name: string) => stands[name] ?? NEVER),
      })),
  );
}
