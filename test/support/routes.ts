import type { Role } from '../../src/access/roles.js';

/** One call of the API: who may make it, and what they then get. */
export interface Route {
  /** Method and path as the API's description names them. */
  readonly route: string;
  /** The least of those who may; strangers are below readers. */
  readonly least: Role | 'stranger';
  /** What those who may get. */
  readonly status: number;
  /** What those get who may make the call, but to whom the document is closed. */
  readonly closed?: number;
  readonly body?: unknown;
  readonly query?: string;
}

const NEVER = '00000000-0000-4000-8000-000000000000';

/** What stands for the names in curly brackets, unless a route says otherwise. */
export const stands = (documentId: string): Readonly<Record<string, string>> => ({
  '{id}': documentId,
  '{number}': '1',
  '{kind}': 'original',
  '{entryId}': NEVER,
  '{claimId}': NEVER,
  '{correctionId}': NEVER,
  '{itemId}': NEVER,
  '{undoId}': NEVER,
  '{never}': NEVER,
});

const open = (route: string, more: Partial<Route> = {}): Route => ({
  route,
  least: 'stranger',
  status: 200,
  ...more,
});
/** Of a restricted document: not there for all but staff and owners. */
const closed = (route: string, more: Partial<Route> = {}): Route =>
  open(route, { least: 'librarian', closed: 404, ...more });
const staff = (route: string, status: number, more: Partial<Route> = {}): Route => ({
  route,
  least: 'librarian',
  status,
  ...more,
});
const admin = (route: string, status: number, more: Partial<Route> = {}): Route => ({
  ...staff(route, status, more),
  least: 'admin',
});

/** Every route of the API. Where a call would change too much it is made of something that is not there: 404. */
export const ROUTES: readonly Route[] = [
  open('GET /session'),
  open('POST /session', { body: { email: 'nobody@example.org', password: 'not the one' }, status: 401 }),
  open('DELETE /session', { status: 204 }),
  open('GET /search', { query: '?q=b%C3%A1o' }),
  open('GET /search/suggest', { query: '?q=b%C3%A1o' }),
  open('GET /stats'),
  open('GET /progress'),
  open('GET /events'),
  open('GET /documents'),
  open('GET /documents/recent'),
  closed('GET /documents/{id}'),
  closed('GET /documents/{id}/relations'),
  closed('GET /documents/{id}/project'),
  closed('GET /documents/{id}/hits', { query: '?q=b%C3%A1o' }),
  closed('GET /documents/{id}/pages'),
  closed('GET /documents/{id}/pages/{number}'),
  closed('GET /documents/{id}/pages/{number}/text'),
  closed('GET /documents/{id}/pages/{number}/alto'),
  closed('GET /documents/{id}/alto'),
  closed('GET /documents/{id}/pages/{number}/image', { query: '?width=160' }),
  closed('GET /documents/{id}/files/{kind}'),
  { route: 'GET /organisations', least: 'member', status: 200 },
  { route: 'GET /batches', least: 'member', status: 200 },
  staff('GET /settings', 200),
  staff('POST /documents', 415),
  staff('POST /batches', 201, { body: {} }),
  staff('POST /imports', 415),
  staff('POST /organisations', 201, { body: { name: 'Sở Khoa học' } }),
  staff('PATCH /documents/{id}', 200, { body: { shelfMark: 'A1' } }),
  staff('PATCH /documents/{id}/pages/{number}', 200, { body: { withheld: false } }),
  staff('GET /documents/{id}/pages/{number}/history', 200),
  staff('PUT /documents/{id}/pages/{number}/text', 404, { body: { lines: [{ id: 'none', text: 'x' }] } }),
  staff('POST /documents/{id}/pages/{number}/restore', 404, { body: { version: 999 } }),
  staff('POST /documents/{id}/pages/{number}/corrections/{correctionId}/place', 404, { body: {} }),
  staff('POST /documents/{id}/pages/{number}/corrections/{correctionId}/dismiss', 404),
  staff('PATCH /documents/{id}/fields/{entryId}', 404, { body: { status: 'confirmed' } }),
  staff('PATCH /documents/{id}/claims/{claimId}', 404, { body: { status: 'confirmed' } }),
  staff('GET /review', 200),
  staff('POST /review/accept', 200, { body: { field: 'rights', threshold: 1 } }),
  staff('POST /review/undo/{undoId}', 404, { body: {} }),
  staff('POST /review/{itemId}/claim', 404, { body: {} }),
  staff('DELETE /review/{itemId}/claim', 204),
  staff('POST /review/{itemId}/checked', 404, { body: { version: 1 } }),
  staff('POST /documents/{id}/retry', 409),
  staff('POST /documents/{never}/reread', 404, { body: {} }),
  staff('DELETE /documents/{never}', 404),
  { route: 'PATCH /settings', least: 'manager', status: 200, body: { target2030: 1000 } },
  admin('PATCH /organisations/{never}', 404, { body: { name: 'Sở Công nghệ' } }),
  admin('GET /people', 200),
  admin('POST /people', 400, { body: {} }),
  admin('PATCH /people/{never}', 404, { body: {} }),
  admin('GET /keys', 200),
  admin('POST /keys', 400, { body: {} }),
  admin('DELETE /keys/{never}', 404),
];
