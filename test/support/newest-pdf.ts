import type { Running } from './running.js';
import { until } from './until.js';

/** A public document's searchable PDF, once it is as new as the document. */
export const newestPdf = (phusa: Running, id: string): Promise<Buffer> =>
  until(
    async () => {
      const response = await phusa.api(`/documents/${id}/files/searchable`, {}, null);
      const body = Buffer.from(await response.arrayBuffer());
      return response.status === 200 && response.headers.get('newer-text-version') === null
        ? body
        : undefined;
    },
    { ms: 90_000, everyMs: 500, why: () => `no new PDF: ${phusa.output}` },
  );
