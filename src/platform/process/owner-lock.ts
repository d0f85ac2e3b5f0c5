import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from './process-identity.js';

/** Who owns a data folder. */
export interface Owner {
  readonly pid: number;
  /** Tells this process from a later one with the same number. */
  readonly identity: string;
  readonly role: 'serve' | 'command';
  readonly since: string;
  /** Where it can be reached, once it can. */
  readonly address?: string;
}

const FILE = 'owner.lock';
const ATTEMPTS = 20;

/** One process at a time owns a data folder. The file of a dead owner is worth nothing. */
export class OwnerLock {
  private constructor(
    private readonly path: string,
    private owner: Owner,
  ) {}

  /** The lock, or who holds it. */
  static take(dataDir: string, role: Owner['role']): OwnerLock | Owner {
    mkdirSync(dataDir, { recursive: true });
    const path = join(dataDir, FILE);
    const identity = processIdentity(process.pid) ?? '';
    const mine: Owner = { pid: process.pid, identity, role, since: new Date().toISOString() };
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (createWhole(path, mine)) return new OwnerLock(path, mine);
      const found = readRaw(path);
      const holder = parse(found);
      if (holder && isLiving(holder)) return holder;
      if (found !== undefined) removeStale(path, found);
    }
    throw new Error(`${path} changes all the time; is the data folder shared between machines?`);
  }

  /** The living owner of `dataDir`, if there is one. */
  static holderOf(dataDir: string): Owner | undefined {
    const holder = parse(readRaw(join(dataDir, FILE)));
    return holder && isLiving(holder) ? holder : undefined;
  }

  /** Tells others where this owner can be reached. */
  announce(address: string): void {
    this.owner = { ...this.owner, address };
    const temporary = temporaryName(this.path);
    writeFileSync(temporary, JSON.stringify(this.owner), { flag: 'wx', mode: 0o644 });
    renameSync(temporary, this.path);
  }

  release(): void {
    const holder = parse(readRaw(this.path));
    if (holder?.pid === this.owner.pid && holder.identity === this.owner.identity) rmSync(this.path);
  }
}

const isLiving = (owner: Owner): boolean => processIdentity(owner.pid) === owner.identity;

const temporaryName = (path: string): string =>
  `${path}.${process.pid}.${Math.random().toString(36).slice(2, 10)}`;

/** Whole or not at all: a reader never sees half a lock, and only one of several writers succeeds. */
function createWhole(path: string, owner: Owner): boolean {
  const temporary = temporaryName(path);
  writeFileSync(temporary, JSON.stringify(owner), { flag: 'wx', mode: 0o644 });
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Moves a dead owner's lock away, unless another process has meanwhile put its own in that place. */
function removeStale(path: string, expected: string): void {
  const aside = temporaryName(path);
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readRaw(aside) !== expected) renameSync(aside, path);
  else rmSync(aside);
}

function readRaw(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(raw: string | undefined): Owner | undefined {
  if (raw === undefined) return undefined;
  try {
    const value = JSON.parse(raw) as Partial<Owner> | null;
    if (typeof value?.pid !== 'number' || typeof value.identity !== 'string') return undefined;
    return value as Owner;
  } catch {
    // Truncated by a crash of the machine: no living process wrote it.
    return undefined;
  }
}
