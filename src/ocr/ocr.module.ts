import { Logger, Module, type OnModuleDestroy } from '@nestjs/common';
import { MetadataModule } from '../metadata/metadata.module.js';
import { AppConfig } from '../platform/config/app-config.js';
import { AssembleStage } from './assemble.stage.js';
import { chooseEngine } from './engines/choose-engine.js';
import { openFurtherReadings } from './engines/open-further-readings.js';
import { FurtherReadings } from './further-readings.js';
import { LayerReader } from './layer-reader.js';
import { OcrEngine } from './ocr-engine.js';
import { OtherEngines } from './other-engines.js';
import { PageReader } from './page-reader.js';
import { PictureReader } from './picture-reader.js';
import { ReadStage } from './read.stage.js';
import { SearchableDraft } from './searchable-draft.js';
import { SearchableRewriter } from './searchable-rewriter.js';
import { SearchableWriter } from './searchable-writer.js';

/** Reading. Pages are screened by the room that knows what to look for. */
@Module({
  imports: [MetadataModule],
  providers: [
    {
      provide: OcrEngine,
      inject: [AppConfig],
      useFactory: (config: AppConfig) =>
        chooseEngine({
          ...(config.ocrEngine ? { name: config.ocrEngine } : {}),
          children: config.workers.pages,
          onUnusable: (reason) => new Logger('OcrEngine').error(reason),
        }),
    },
    {
      provide: FurtherReadings,
      inject: [AppConfig, OcrEngine],
      useFactory: (config: AppConfig, engine: OcrEngine) =>
        openFurtherReadings(config, engine, config.workers.pages),
    },
    {
      provide: OtherEngines,
      inject: [AppConfig],
      useFactory: (config: AppConfig) =>
        new OtherEngines(async (name) => {
          const engine = await chooseEngine({ name, children: config.workers.pages });
          return { engine, further: await openFurtherReadings(config, engine, config.workers.pages) };
        }),
    },
    LayerReader,
    PictureReader,
    PageReader,
    SearchableWriter,
    SearchableDraft,
    ReadStage,
    AssembleStage,
    SearchableRewriter,
  ],
  exports: [OcrEngine, ReadStage, AssembleStage],
})
export class OcrModule implements OnModuleDestroy {
  constructor(
    private readonly engine: OcrEngine,
    private readonly further: FurtherReadings,
    private readonly others: OtherEngines,
  ) {}

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.engine.close(), this.further.close(), this.others.close()]);
  }
}
