import { ChildRunner, type ChildLimits } from '../child-process/child-runner.js';
import { compiledModule } from '../child-process/compiled-module.js';
import { InspectionStream } from './inspection-stream.js';
import type { InspectionStep } from './port/inspection-steps.js';
import {
  MediaReader,
  type InspectionLimits,
  type MediaFile,
  type MediaInspection,
  type PageScan,
  type PageSpace,
  type PictureRequest,
  type TextRun,
  type WrittenPicture,
} from './port/media-reader.js';
import type { InspectTask, PageTextTask, PictureTask } from './media-tasks.js';

export interface ChildMediaReaderOptions {
  /** How many children read side by side. */
  readonly size?: number;
  /** For the text or picture of one page, or one inspection of it. */
  readonly timeoutMs?: number;
  /** For inspecting all pages of a document; default: ten times that of one page. */
  readonly inspectTimeoutMs?: number;
  readonly memoryBytes?: number;
  readonly maxPixels?: number;
  readonly niceness?: number;
}

/** What starting a child costs: another one pays only if a task has waited this long (decision 67). */
const PATIENCE_MS = 250;

/** Reads media in child processes, so that a hostile file costs one page or one document and not the process. */
export class ChildMediaReader extends MediaReader {
  private readonly children: ChildRunner;
  private readonly pageLimits: ChildLimits;
  private readonly inspectTimeoutMs: number;
  private readonly maxPixels: number;
  private closed = false;

  constructor(options: ChildMediaReaderOptions = {}) {
    super();
    const {
      size = 1,
      timeoutMs = 60_000,
      inspectTimeoutMs = 10 * timeoutMs,
      memoryBytes = 2 ** 30,
    } = options;
    const { maxPixels = 120_000_000, niceness = 10 } = options;
    this.children = new ChildRunner({
      module: compiledModule(import.meta.url, './media-child.js'),
      size,
      niceness,
      recycleAfter: 1000,
      patienceMs: PATIENCE_MS,
    });
    this.pageLimits = { timeoutMs, memoryBytes };
    this.inspectTimeoutMs = inspectTimeoutMs;
    this.maxPixels = maxPixels;
  }

  /** Resolves once a child waits for its first task, which need not wait for it then. */
  async start(): Promise<void> {
    await this.children.run('start', undefined, this.pageLimits);
  }

  override async inspect(
    file: MediaFile,
    limits: InspectionLimits,
    signal?: AbortSignal,
  ): Promise<MediaInspection> {
    const found = new InspectionStream();
    for (const end = Date.now() + this.inspectTimeoutMs; ;) {
      const input: InspectTask = { file, limits, from: found.next };
      const most = { ...this.pageLimits, timeoutMs: Math.max(1, end - Date.now()) };
      const onStep = (step: unknown): void => found.add(step as InspectionStep);
      try {
        const stepTimeoutMs = this.pageLimits.timeoutMs;
        await this.children.run('inspect', input, { ...most, stepTimeoutMs }, signal, file.path, onStep);
        return found.result();
      } catch (error) {
        if (this.closed || Date.now() >= end || !found.survives(error)) throw error;
      }
    }
  }

  override async pageText(file: MediaFile, page: PageSpace, signal?: AbortSignal): Promise<TextRun[]> {
    if (file.mediaType !== 'application/pdf') return [];
    const input: PageTextTask = { file, page };
    return this.children.run('pageText', input, this.pageLimits, signal, file.path);
  }

  override async picture(
    file: MediaFile,
    page: PageSpace,
    request: PictureRequest,
    outPath: string,
    signal?: AbortSignal,
  ): Promise<WrittenPicture> {
    const input: PictureTask = { file, page, request, outPath, maxPixels: this.maxPixels };
    return this.children.run('picture', input, this.pageLimits, signal, file.path);
  }

  override async scan(
    file: MediaFile,
    page: PageSpace,
    request: PictureRequest,
    outPath: string,
    signal?: AbortSignal,
  ): Promise<PageScan> {
    const input: PictureTask = { file, page, request, outPath, maxPixels: this.maxPixels };
    return this.children.run('scan', input, this.pageLimits, signal, file.path);
  }

  override async close(): Promise<void> {
    this.closed = true;
    await this.children.close();
  }
}
