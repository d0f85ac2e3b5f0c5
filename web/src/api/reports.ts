import { api, bodyOf, done } from './client.js';
import type { NewReport } from './types.js';

export const reportError = (id: string, body: NewReport) =>
  bodyOf(api.POST('/api/v1/documents/{id}/reports', { params: { path: { id } }, body }));

/** `itemId` as the review queue names it. */
export const decideReport = (itemId: string, status: 'corrected' | 'declined' | 'open') =>
  done(
    api.PATCH('/api/v1/review/reports/{id}', {
      params: { path: { id: itemId.replace(/^report\./, '') } },
      body: { status },
    }),
  );
