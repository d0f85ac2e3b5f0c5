import { Logger, Module, type OnModuleDestroy } from '@nestjs/common';
import { MetadataModule } from '../metadata/metadata.module.js';
import { AppConfig } from '../platform/config/app-config.js';
import { AssembleStage } from './assemble.stage.js';
import { chooseEngine } from './engines/choose-engine.js';
import { openFurtherRecognition } from './page/open-further-recognition.js';
import { FurtherRecognition } from './correction/further-recognition.js';
import { LayerReader } from './text-layer/layer-reader.js';
import { OcrEngine } from './recognition/ocr-engine.js';
import { OtherEngines } from './page/other-engines.js';
import { PageReader } from './page/page-reader.js';
import { PictureReader } from './page/picture-reader.js';
import { ReadStage } from './read.stage.js';
import { SearchableDraft } from './searchable/searchable-draft.js';
import { SearchableRewriter } from './searchable/searchable-rewriter.js';
import { SearchableWriter } from '../searchable-pdf/searchable-writer.js';

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
      provide: FurtherRecognition,
      inject: [AppConfig, OcrEngine],
      useFactory: (config: AppConfig, engine: OcrEngine) =>
        openFurtherRecognition(config, engine, config.workers.pages),
    },
    {
      provide: OtherEngines,
      inject: [AppConfig],
      useFactory: (config: AppConfig) =>
        new OtherEngines(async (name) => {
          const engine = await chooseEngine({ name, children: config.workers.pages });
          return { engine, further: await openFurtherRecognition(config, engine, config.workers.pages) };
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
    private readonly further: FurtherRecognition,
    private readonly others: OtherEngines,
  ) {}

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.engine.close(), this.further.close(), this.others.close()]);
  }
}
