import { fileURLToPath } from 'node:url';
import { showProblem } from '../../../src/cli/terminal/say.js';
import { serve } from '../../../src/cli/serve/serve.js';
import { loadConfig } from '../../../src/platform/config/load-config.js';
import { StartError } from '../../../src/platform/process/start-error.js';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** `phusa serve`, whose children do nothing but live. */
try {
  process.exitCode = await serve(loadConfig(process.env), process.env, {
    http: path('fake-http.mjs'),
    worker: path('fake-worker.mjs'),
  });
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  showProblem(error.explanation);
  process.exitCode = 1;
}
