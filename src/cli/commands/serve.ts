import { loadConfig } from '../../platform/config/load-config.js';
import type { AddCommand } from '../terminal/command.js';
import { serve } from '../serve/serve.js';

export const addServe: AddCommand = (program) => {
  program
    .command('serve')
    .description(
      'khởi động mọi thứ: cơ sở dữ liệu, trang web, bộ đọc · start everything: database, web pages, worker',
    )
    .action(async () => {
      // The terminal is for people, so logs go to files unless configured otherwise.
      const env = { LOG_TO: 'files', ...process.env };
      process.exitCode = await serve(loadConfig(env), env);
    });
};
