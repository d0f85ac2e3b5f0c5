import 'reflect-metadata';
import { createHttpServer } from './http-server.js';
import { loadConfig } from './platform/config/load-config.js';
import { runUntilStopped } from './platform/process/run-until-stopped.js';

const config = loadConfig(process.env);

await runUntilStopped('http', async () => {
  const app = await createHttpServer(config);
  app.enableShutdownHooks([]);
  await app.listen(config.http.port, config.http.host);
  return { url: await app.getUrl(), stop: () => app.close() };
});
