import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compiledModule } from '../child-process/compiled-module.js';

const MODULE = fileURLToPath(compiledModule(import.meta.url, './compile-less.js'));
/** `%GetOptimizationStatus`: made by the best compiler. */
const OPTIMISED = 1 << 4;

/** After how many hundreds of calls V8's best compiler, in the same thread, takes up a small function; 1000 at most. */
function hundredsUntilOptimised(before: string): number {
  const script = `${before}
    const sum = (numbers) => { let all = 0; for (const each of numbers) all += each; return all; };
    const numbers = Array.from({ length: 20 }, (_, i) => i);
    let hundreds = 0;
    do {
      for (let i = 0; i < 100; i++) sum(numbers);
      hundreds += 1;
    } while (hundreds < 1000 && !(%GetOptimizationStatus(sum) & ${OPTIMISED}));
    console.log(hundreds);`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--allow-natives-syntax', '--no-concurrent-recompilation', '--input-type=module', '--eval', script],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return Number(stdout);
}

describe('compileLess', () => {
  it('leaves the best compiler what runs long', () => {
    const plainly = hundredsUntilOptimised('');
    const less = hundredsUntilOptimised(
      `import { compileLess } from ${JSON.stringify(MODULE)}; compileLess();`,
    );
    expect(plainly).toBeLessThan(1000);
    expect(less).toBeGreaterThan(5 * plainly);
  });
});
