import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
}
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const decision = readFileSync('docs/decisions/0003-libraries.md', 'utf8');

const FREE = /^\(?(MIT|Apache-2\.0|ISC|0BSD|BSD-[23]-Clause|Python-2\.0|CC0-1\.0|BlueOak-1\.0\.0|OFL-1\.1)\b/;
/** Checked by hand: MIT without the field that says so, and a library that anybody may replace. */
const JUDGED = [/\/busboy$/, /\/streamsearch$/, /\/png-js$/, /\/@img\/sharp-/];

describe('libraries of the product', () => {
  it('each have their line in decision 3, and nothing else has', () => {
    const listed = [...decision.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]);
    expect(listed).toEqual(Object.keys(dependencies).sort());
  });

  it('carry licences that let everybody use phusa', () => {
    const others = Object.entries(lock.packages)
      .filter(([path, { dev }]) => path !== '' && !dev)
      .filter(([path, { license }]) => !FREE.test(license ?? '') && !JUDGED.some((known) => known.test(path)))
      .map(([path, { license }]) => `${path}: ${license ?? 'none'}`);
    expect(others).toEqual([]);
  });
});
