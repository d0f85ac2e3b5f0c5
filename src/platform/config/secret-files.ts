import { readFileSync } from 'node:fs';
import type { BadVariable } from './config-error.js';
import { SECRET_VARIABLES } from './environment.js';

export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** `variables` with every `NAME_FILE` replaced by `NAME`, read from that file. */
export function withSecretFiles(variables: EnvironmentVariables, bad: BadVariable[]): EnvironmentVariables {
  const result: Record<string, string | undefined> = { ...variables };
  for (const name of SECRET_VARIABLES) {
    const path = variables[`${name}_FILE`];
    if (!path) continue;
    if (variables[name]) {
      bad.push({ name, advice: `set either ${name} or ${name}_FILE, not both` });
      continue;
    }
    try {
      result[name] = readFileSync(path, 'utf8').trim();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      bad.push({ name: `${name}_FILE`, advice: `name a file that can be read (${reason})` });
    }
  }
  return result;
}
