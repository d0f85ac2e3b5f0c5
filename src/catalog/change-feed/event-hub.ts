import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { bufferTime, filter, Observable, Subject } from 'rxjs';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ReadFilters } from '../../access/read-filters.js';
import { CHANGES_CHANNEL } from '../changes/changes.js';
import { Document } from '../documents/document.entity.js';
import { Notifications } from '../../platform/database/notifications.js';
import type { DocumentSummaryDto } from '../summaries/summary.dto.js';
import { Summaries } from '../summaries/summaries.js';

const GATHER_MS = 300;
const MOST_AT_ONCE = 100;

/**
 * Calls of changed documents, gathered and shown to each listener as far as they may read them. Rights are asked
 * again for every call: a document that was closed a second ago is not reported.
 */
@Injectable()
export class EventHub implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(EventHub.name);
  private readonly changed = new Subject<readonly string[]>();
  private readonly missed = new Subject<void>();
  private readonly ending = new Subject<void>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: Notifications,
    private readonly filters: ReadFilters,
    private readonly summaries: Summaries,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const calls = await this.notifications.listen(CHANGES_CHANNEL);
    calls.pipe(filter((id) => id === null)).subscribe(() => this.missed.next());
    calls
      .pipe(
        filter((id): id is string => id !== null),
        bufferTime(GATHER_MS),
        filter((ids) => ids.length > 0),
      )
      .subscribe((ids) => this.changed.next([...new Set(ids)].slice(-MOST_AT_ONCE)));
  }

  onModuleDestroy(): void {
    this.ending.next();
    this.ending.complete();
    this.changed.complete();
    this.missed.complete();
  }

  /** Calls may have been missed while the database could not be heard: everything is to be asked for again. */
  get again(): Observable<void> {
    return this.missed;
  }

  /** Ends when the process stops, so that open streams do not hold it. */
  get ended(): Observable<void> {
    return this.ending;
  }

  /** Summaries of the changed documents, one batch per call. */
  for(principal: () => Promise<Principal>): Observable<readonly DocumentSummaryDto[]> {
    return new Observable((subscriber) => {
      const subscription = this.changed.subscribe((ids) => {
        this.readable(ids, principal)
          .then((items) => {
            if (items.length > 0) subscriber.next(items);
          })
          .catch((error: unknown) => this.log.warn(`an event was not told: ${String(error)}`));
      });
      return () => subscription.unsubscribe();
    });
  }

  private async readable(
    ids: readonly string[],
    principal: () => Promise<Principal>,
  ): Promise<DocumentSummaryDto[]> {
    const filters = this.filters.for(await principal());
    const condition = filters.recordSql('document');
    const documents = await this.dataSource
      .createQueryBuilder(Document, 'document')
      .where('document.id = ANY(:ids)', { ids: [...ids] })
      .andWhere(condition.sql, condition.parameters)
      .getMany();
    return this.summaries.of(documents, filters);
  }
}
