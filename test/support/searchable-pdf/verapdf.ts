import { execFile } from 'node:child_process';
import { expect, it } from '@jest/globals';
import type { SearchableResult } from '../../../src/searchable-pdf/document/searchable-page.js';
import { describeWith } from '../require-service.js';

interface Report {
  report: {
    jobs: {
      itemDetails: { name: string };
      validationResult?: {
        compliant: boolean;
        details: { ruleSummaries: { clause: string; testNumber: number; description: string }[] };
      }[];
      taskException?: { exceptionMessage?: string };
    }[];
  };
}

/** What of PDF/A-2b each file breaks; nothing for those that keep to it. One start of Java for all. */
export async function veraPdf(jar: string, paths: readonly string[]): Promise<Map<string, string[]>> {
  const java = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx512m', '-Djava.awt.headless=true'];
  const options = [
    '-cp',
    jar,
    'org.verapdf.apps.GreenfieldCliWrapper',
    '--format',
    'json',
    '--flavour',
    '2b',
  ];
  const { jobs } = (JSON.parse(await output([...java, ...options, ...paths])) as Report).report;
  const found = new Map<string, string[]>();
  for (const { itemDetails, validationResult, taskException } of jobs) {
    const broken = validationResult?.flatMap(({ details }) =>
      details.ruleSummaries.map(
        ({ clause, testNumber, description }) => `${clause}-${testNumber} ${description}`,
      ),
    ) ?? [`not validated: ${taskException?.exceptionMessage ?? 'no reason given'}`];
    found.set(itemDetails.name, broken);
  }
  if (found.size !== paths.length)
    throw new Error(`veraPDF looked at ${found.size} of ${paths.length} files`);
  return found;
}

/** The files of a spec that call themselves PDF/A: written down as they come, and put before veraPDF at its end. */
export class Claims {
  private readonly paths: string[] = [];

  note(path: string, { archive }: SearchableResult): void {
    if (archive) this.paths.push(path);
  }

  /** To be called behind all other suites of the file. */
  describe(atLeast: number): void {
    describeWith('verapdf', 'every claim to be PDF/A-2b', (jar) => {
      it('holds before veraPDF', async () => {
        expect(this.paths.length).toBeGreaterThanOrEqual(atLeast);
        const broken = await veraPdf(jar, this.paths);
        expect([...broken].filter(([, rules]) => rules.length > 0)).toEqual([]);
      }, 120_000);
    });
  }
}

/** Files that are not PDF/A give an exit code, and their report all the same. */
function output(args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    execFile('java', args, { maxBuffer: 256 * 1024 * 1024 }, (error, stdout) => {
      if (error && stdout === '') fail(new Error('veraPDF gave no report', { cause: error }));
      else done(stdout);
    });
  });
}
