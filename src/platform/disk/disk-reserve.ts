import { Injectable, Logger } from '@nestjs/common';
import { statfs } from 'node:fs/promises';
import { TransientError } from '../../shared/errors.js';
import { AppConfig } from '../config/app-config.js';
import { localFolders } from './local-folders.js';
import { type KeptRoom, reserveOf, type Room, type RoomState, roomState, worstState } from './room.js';

/** Asked before every piece of work: a network file system need not hear of each. */
const KEPT_MS = 500;

/**
 * The room that is kept free on the disks of this machine, so that the database and the logs never meet the end of one.
 * What grows asks before it begins; what is small may go on until nearly all of the reserve is gone.
 */
@Injectable()
export class DiskReserve implements KeptRoom {
  private readonly log = new Logger(DiskReserve.name);
  private kept: { readonly at: number; readonly rooms: Promise<Room[]> } | undefined;
  private told: RoomState = 'ok';

  constructor(private readonly config: AppConfig) {}

  /** One for each file system in use. */
  rooms(): Promise<Room[]> {
    if (this.kept && Date.now() - this.kept.at < KEPT_MS) return this.kept.rooms;
    const rooms = this.look();
    this.kept = { at: Date.now(), rooms };
    rooms.catch(() => (this.kept = undefined)); // told to whoever asked
    return rooms;
  }

  async state(): Promise<RoomState> {
    return worstState(await this.rooms());
  }

  /** Whether work that grows has to wait. */
  async isLow(): Promise<boolean> {
    return (await this.state()) !== 'ok';
  }

  async require(bytes = 0): Promise<void> {
    for (const { name, freeBytes, reserveBytes } of await this.rooms()) {
      if (roomState(freeBytes, reserveBytes, bytes) === 'ok') continue;
      throw new TransientError('storeFull', `${name}: ${freeBytes} bytes free, ${reserveBytes} are kept`);
    }
  }

  private async look(): Promise<Room[]> {
    const rooms = await Promise.all(
      localFolders(this.config).map(async (folder) => {
        const { bavail, blocks, bsize } = await statfs(folder.path);
        const freeBytes = bavail * bsize;
        const reserveBytes = reserveOf(blocks * bsize, this.config.limits.diskReserveBytes);
        return { ...folder, freeBytes, reserveBytes, state: roomState(freeBytes, reserveBytes) };
      }),
    );
    this.tell(rooms);
    return rooms;
  }

  /** Said once when it changes, not at every refusal. */
  private tell(rooms: readonly Room[]): void {
    const state = worstState(rooms);
    if (state === this.told) return;
    this.told = state;
    const words = rooms.map(({ name, freeBytes }) => `${name}: ${String(freeBytes)} bytes free`).join(', ');
    if (state === 'ok') this.log.log(`there is room again (${words})`);
    else this.log.warn(`the disk is ${state}: what grows waits or is refused (${words})`);
  }
}
