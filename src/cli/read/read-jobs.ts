import { access, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { PermanentError } from '../../shared/errors.js';
import { walkFolder } from '../../ingest/folders/folder-walk.js';

export interface ReadJob {
  readonly input: string;
  readonly output: string;
}

/** The result would take the place of an original. */
export class OverwritesInput extends Error {}

/** What to read into what: one file into one, or every file of a folder into the same place of another. */
export async function readJobs(input: string, output: string): Promise<ReadJob[]> {
  const from = await realpath(input);
  const to = await realPathOf(output);
  if (!(await stat(from)).isDirectory()) {
    const target = (await isFolder(to)) ? join(to, pdfName(basename(from))) : to;
    if ((await realPathOf(target)) === from) throw new OverwritesInput(from);
    await canWriteInto(dirname(target));
    return [{ input: from, output: target }];
  }
  if (from === to) throw new OverwritesInput(from);
  const jobs: ReadJob[] = [];
  for await (const { path, files } of walkFolder(from, (inner) => inner === to)) {
    const place = join(to, path.slice(from.length).split(sep).join('/'));
    if (files.length > 0) await mkdir(place, { recursive: true });
    const names = outputNames(files.map((file) => basename(file.path)));
    files.forEach((file, i) => jobs.push({ input: file.path, output: join(place, names[i] ?? '') }));
  }
  const inputs = new Set(jobs.map((job) => job.input));
  const clash = jobs.find((job) => inputs.has(job.output));
  if (clash) throw new OverwritesInput(clash.output);
  return jobs;
}

/** Found out before an hour of reading, not after. */
async function canWriteInto(folder: string): Promise<void> {
  await access(folder, constants.W_OK).catch((error: unknown) => {
    throw new PermanentError('fileUnreadable', error instanceof Error ? error.message : String(error));
  });
}

/** `a.tif` becomes `a.pdf`, unless an `a.pdf` or `a.png` stands beside it: then `a.tif.pdf`. */
function outputNames(names: readonly string[]): string[] {
  const wanted = names.map(pdfName);
  return names.map((name, i) => {
    const shared = wanted.filter((other) => other === wanted[i]).length > 1;
    return shared && extname(name).toLowerCase() !== '.pdf' ? `${name}.pdf` : pdfName(name);
  });
}

const pdfName = (name: string): string => `${name.slice(0, name.length - extname(name).length)}.pdf`;

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Of a file that may not be there yet: then its folder's. */
async function realPathOf(path: string): Promise<string> {
  const absolute = resolve(path);
  return realpath(absolute).catch(async () => {
    const folder = dirname(absolute);
    return folder === absolute ? absolute : join(await realPathOf(folder), basename(absolute));
  });
}
