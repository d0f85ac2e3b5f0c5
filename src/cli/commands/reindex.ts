import { SingleBar } from 'cli-progress';
import { loadConfig } from '../../platform/config/load-config.js';
import { createLogger } from '../../platform/logging/create-logger.js';
import type { RebuildState } from '../../search/indexer/rebuild-request.js';
import type { AddCommand } from '../terminal/command.js';
import { reindex } from '../reindex/reindex.js';
import { say, showProblem } from '../terminal/say.js';

export const addReindex: AddCommand = (program) => {
  program
    .command('reindex')
    .description(
      'lập lại chỉ mục tìm kiếm từ danh mục, không gián đoạn · rebuild the search index without interrupting searches',
    )
    .action(async () => {
      const config = loadConfig({ LOG_TO: 'files', ...process.env });
      const bar = progressBar();
      const end = await reindex(config, createLogger(config, 'reindex'), (state) => bar.show(state)).finally(
        () => bar.stop(),
      );
      if (end.state === 'done') {
        say({
          vi: `Đã lập lại chỉ mục: ${end.total} tài liệu.`,
          en: `The index was made anew: ${end.total} documents.`,
        });
        return;
      }
      showProblem({
        vi: `Không lập lại được chỉ mục: ${end.detail ?? ''}. Chỉ mục cũ vẫn được dùng.`,
        en: `The index could not be made anew: ${end.detail ?? ''}. The old one stays in use.`,
      });
      process.exitCode = 1;
    });
};

/** For people at a terminal only. */
function progressBar(): { show(state: RebuildState): void; stop(): void } {
  if (!process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar({ format: '{bar} {value}/{total}', hideCursor: true });
  let started = false;
  return {
    show({ done, total }) {
      if (total === 0) return;
      if (started) bar.update(done);
      else bar.start(total, done);
      started = true;
    },
    stop() {
      if (started) bar.stop();
    },
  };
}
