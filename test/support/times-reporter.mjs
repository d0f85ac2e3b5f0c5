import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Writes wall and processor seconds of each spec file into PHUSA_TEST_TIMES, beside those of earlier groups of the run. */
export default class TimesReporter {
  #rootDir;

  constructor({ rootDir }) {
    this.#rootDir = rootDir;
  }

  onRunComplete(_contexts, results) {
    const file = process.env.PHUSA_TEST_TIMES;
    if (!file) return;
    const group = process.env.PHUSA_TEST_GROUP ?? '';
    const cpu = takeCpu();
    const times = results.testResults.map(({ testFilePath, perfStats }) => ({
      file: relative(this.#rootDir, testFilePath),
      group,
      wall: seconds((perfStats.end - perfStats.start) / 1000),
      cpu: seconds(cpu.get(testFilePath) ?? 0),
    }));
    const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
    writeFileSync(file, JSON.stringify([...before, ...times], null, 1));
  }
}

/** What `MeasuredEnvironment` noted; taken away, so that the next group begins anew. */
function takeCpu() {
  const file = process.env.PHUSA_TEST_CPU;
  const cpu = new Map();
  if (!file || !existsSync(file)) return cpu;
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const noted = JSON.parse(line);
    cpu.set(noted.file, (cpu.get(noted.file) ?? 0) + noted.cpu);
  }
  rmSync(file);
  return cpu;
}

const seconds = (value) => Math.round(value * 100) / 100;
