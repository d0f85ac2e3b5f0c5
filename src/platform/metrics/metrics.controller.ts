import {
  Controller,
  Get,
  Inject,
  Logger,
  NotFoundException,
  Req,
  Res,
  VERSION_NEUTRAL,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AppConfig } from '../config/app-config.js';
import { mayReadMetrics } from './may-read-metrics.js';
import { type Figure, METRICS_TYPE, metricsText } from './metrics-registry.js';

/** Counts one part of the installation at this moment. */
export interface FigureSource {
  figures(): Promise<Figure[]>;
}

export const FIGURE_SOURCES = Symbol('figure sources');

/** For Prometheus; to a stranger it is not there. */
@ApiExcludeController()
@Controller({ path: 'metrics', version: VERSION_NEUTRAL })
export class MetricsController {
  private readonly log = new Logger('Metrics');

  constructor(
    private readonly config: AppConfig,
    @Inject(FIGURE_SOURCES) private readonly sources: readonly FigureSource[],
  ) {}

  @Get()
  async read(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { headers, socket } = request;
    if (!mayReadMetrics({ address: socket.remoteAddress, headers }, this.config.metricsToken)) {
      throw new NotFoundException();
    }
    const text = await metricsText(
      (await Promise.all(this.sources.map((source) => this.ask(source)))).flat(),
    );
    response.setHeader('Cache-Control', 'no-store');
    response.type(METRICS_TYPE).send(text);
  }

  /** A part that is away is missing from the answer; how the rest does is wanted most then. */
  private async ask(source: FigureSource): Promise<Figure[]> {
    try {
      return await source.figures();
    } catch (error) {
      this.log.warn(`no figures of ${source.constructor.name}: ${String(error)}`);
      return [];
    }
  }
}
