import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The JavaScript file to fork for the module `relative` to `importMetaUrl`. A test runner loads the TypeScript
 * sources, but a forked child needs what the compiler made of them: `src/…/x.ts` maps to `dist/src/…/x.js`.
 */
export function compiledModule(importMetaUrl: string, relative: string): URL {
  const url = new URL(relative, importMetaUrl);
  if (!importMetaUrl.endsWith('.ts')) return url;
  const cut = url.href.lastIndexOf('/src/');
  const built = new URL(`${url.href.slice(0, cut)}/dist${url.href.slice(cut)}`);
  if (!existsSync(fileURLToPath(built))) {
    throw new Error(
      `${fileURLToPath(built)} is not there: build the project before running from its sources`,
    );
  }
  return built;
}
