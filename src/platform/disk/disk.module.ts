import { Global, Module } from '@nestjs/common';
import { DiskFigures } from './disk-figures.js';
import { DiskReserve } from './disk-reserve.js';

@Global()
@Module({ providers: [DiskReserve, DiskFigures], exports: [DiskReserve, DiskFigures] })
export class DiskModule {}
