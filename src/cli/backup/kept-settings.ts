import { Environment, SECRET_VARIABLES } from '../../platform/config/environment.js';

/** The variables of phusa that are set, without addresses and secrets: what an installation was started with. */
export function keptSettings(env: NodeJS.ProcessEnv): Record<string, string> {
  const secret = new Set<string>(SECRET_VARIABLES);
  const known = [...Object.keys(new Environment()), 'PHUSA_SAMPLES', ...WITHOUT_DEFAULT];
  return Object.fromEntries(
    known.flatMap((name) => {
      const value = env[name];
      return value === undefined || secret.has(name) ? [] : [[name, value]];
    }),
  );
}

/** These are no own property of an `Environment` until they are given. */
const WITHOUT_DEFAULT = ['OCR_ENGINE', 'PUBLIC_URL'] satisfies (keyof Environment)[];
