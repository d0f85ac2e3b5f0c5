import { TestEnvironment as NodeEnvironment } from 'jest-environment-node';
import { appendFileSync, readFileSync } from 'node:fs';

/** Clock ticks a second, by which Linux counts; the same on every machine that Node runs on. */
const TICKS = 100;

/** Node's own, and says how much processor a spec file took, its children with it. Minutes would depend on who else is busy. */
export default class MeasuredEnvironment extends NodeEnvironment {
  #file;
  #before;

  constructor(config, context) {
    super(config, context);
    this.#file = context.testPath;
    this.#before = cpuSeconds();
  }

  async teardown() {
    await super.teardown();
    const to = process.env.PHUSA_TEST_CPU;
    if (!to) return;
    const cpu = cpuSeconds() - this.#before;
    appendFileSync(to, `${JSON.stringify({ file: this.#file, cpu, worker: process.pid })}\n`);
  }
}

/** Of this process and of the children that it has seen end, in seconds. */
function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + childSeconds();
}

function childSeconds() {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    // behind the name, which may hold anything: state is the 3rd field, cutime and cstime are the 16th and 17th
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) / TICKS;
  } catch (error) {
    if (error.code === 'ENOENT') return 0; // no Linux: what the children took is not known
    throw error;
  }
}
