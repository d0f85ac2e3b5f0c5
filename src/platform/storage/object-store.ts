import type { Readable } from 'node:stream';

/** What was received but has no name yet: lost without harm, or kept under a key. */
export interface StagedObject {
  readonly id: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

export interface ObjectInfo {
  readonly key: string;
  readonly bytes: number;
  readonly modifiedAt: Date;
}

export interface ByteRange {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
}

/** How a download presents itself. */
export interface Download {
  readonly mediaType: string;
  /** Value of the Content-Disposition header. */
  readonly disposition: string;
}

/**
 * Where originals and derivatives lie. Keys are `/`-separated, ASCII, made by us, never by a user.
 *
 * An implementation MUST make `keep` and `putFile` durable before they return (written aside, flushed,
 * renamed, folder flushed) and atomic (a reader sees all or nothing). It SHALL throw
 * TransientError('storeAway') when the store cannot be reached, TransientError('storeFull') when it is full,
 * and PermanentError('originalMissing') when an object that is opened is not there.
 * It deliberately has no rename of kept objects and no append: originals are never rewritten.
 */
export abstract class ObjectStore {
  /** Receives a stream of unknown length, hashing as it goes. More than `maxBytes` → PermanentError('tooLarge'), nothing left behind. */
  abstract stage(source: AsyncIterable<Uint8Array>, options: { maxBytes: number }): Promise<StagedObject>;

  /** Gives staged bytes their key. If the key exists already, the staged copy is dropped and the kept one stays. */
  abstract keep(staged: StagedObject, key: string): Promise<void>;

  abstract discard(staged: StagedObject): Promise<void>;

  /** Calls `use` with a local path to what was staged, for an archive that must be read from its end. */
  abstract withStaged<T>(staged: StagedObject, use: (path: string) => Promise<T>): Promise<T>;

  /** Stores a local file under a key, replacing what was there: for derivatives, which can be made again. */
  abstract putFile(path: string, key: string): Promise<void>;

  abstract open(key: string, range?: ByteRange): Promise<Readable>;

  abstract stat(key: string): Promise<ObjectInfo | undefined>;

  abstract list(prefix: string): AsyncIterable<ObjectInfo>;

  /** Removing what is not there is no error. */
  abstract remove(key: string): Promise<void>;

  /** Calls `use` with a local path to the bytes (the store's own file, or a scratch copy that goes away after). Read only. */
  abstract withFile<T>(key: string, use: (path: string) => Promise<T>): Promise<T>;

  /**
   * An address from which whoever holds it may download the object for the next minutes, straight from the store;
   * undefined: there is none, send it yourself. Ask only for who may read it.
   */
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  downloadAddress(key: string, as: Download): Promise<string | undefined> {
    return Promise.resolve(undefined);
  }

  /** Reads or, on first use, writes the instance id that this store belongs to. */
  abstract claimInstance(id: string): Promise<{ id: string }>;

  /** Throws TransientError when the store cannot be written now. */
  abstract check(): Promise<void>;
}
