import { Module } from '@nestjs/common';
import { PageCorrections } from './page-corrections.js';

/** What persons do to make what machines read right. */
@Module({ providers: [PageCorrections], exports: [PageCorrections] })
export class ReviewModule {}
