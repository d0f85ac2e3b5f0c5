import { Injectable } from '@nestjs/common';
import type { Figure } from '../metrics/metrics-registry.js';
import { DiskReserve } from './disk-reserve.js';
import type { Room } from './room.js';

/** Free space on each disk that phusa fills; reported even while the database is unavailable. */
@Injectable()
export class DiskFigures {
  constructor(private readonly reserve: DiskReserve) {}

  async figures(): Promise<Figure[]> {
    const rooms = await this.reserve.rooms();
    const figure = (name: string, help: string, valueOf: (room: Room) => number): Figure => ({
      name,
      help,
      values: rooms.map((room) => ({ value: valueOf(room), labels: { folder: room.name } })),
    });
    return [
      figure('phusa_disk_free_bytes', 'Room left on a disk that phusa fills', (room) => room.freeBytes),
      figure('phusa_disk_reserve_bytes', 'Room that is kept free on it', (room) => room.reserveBytes),
      figure(
        'phusa_disk_low',
        '1 where the reserve has been reached: what grows waits or is refused',
        (room) => (room.state === 'ok' ? 0 : 1),
      ),
    ];
  }
}
