import { Global, Module, type OnModuleDestroy } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import { ChildMediaReader } from './child-media-reader.js';
import { MediaReader } from './port/media-reader.js';

@Global()
@Module({
  providers: [
    {
      provide: MediaReader,
      inject: [AppConfig],
      useFactory: ({ limits, workers }: AppConfig) =>
        new ChildMediaReader({
          size: Math.min(2, workers.pages),
          timeoutMs: limits.pageTimeoutMs,
          memoryBytes: limits.childMemoryBytes,
          maxPixels: limits.pixels,
        }),
    },
  ],
  exports: [MediaReader],
})
export class MediaModule implements OnModuleDestroy {
  constructor(private readonly media: MediaReader) {}

  async onModuleDestroy(): Promise<void> {
    await this.media.close();
  }
}
