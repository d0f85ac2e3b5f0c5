import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type {
  CurrentPersonDto,
  CreatedKeyDto,
  OrganisationDto,
  PersonDto,
} from '../../src/access/access.dto.js';
import type { Role } from '../../src/access/roles.js';
import type { DocumentDto } from '../../src/documents/dto/document.dto.js';
import type { Problem } from '../../src/platform/http/problem.js';
import { until } from './until.js';

/** Who asks: a key, a signed-in person, or a stranger (`null`). Left out, it is the administrator. */
export type As = string | Session | null;

export interface Session {
  readonly cookie: string;
  readonly person: CurrentPersonDto;
}

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** A file to send: its bytes and its name, or a path. */
export type Sent = string | { readonly name: string; readonly bytes: Uint8Array };

/** What an upload answers, whichever way it went. */
export interface UploadAnswer extends Partial<Problem> {
  readonly id: string;
  readonly status: never;
  readonly batchId: string;
  readonly items: readonly {
    readonly name: string;
    readonly id?: string;
    readonly status: string;
    readonly reason?: { readonly code: string; readonly message: { vi: string; en: string } };
  }[];
}

/** What a test answers where it opens a body and says nothing of it. */
export const ANSWERS = { patent: 'none', personalData: true, secrecy: false } as const;
export const OPENING = JSON.stringify(ANSWERS);

/** Fields of an upload, with the answers without which none is open; `opening: ''` leaves them out. */
function answered(fields: Readonly<Record<string, string>>): Record<string, string> {
  const { opening, ...rest } = fields;
  const asked = ['public', 'members'].includes(fields['visibility'] ?? '');
  if (opening === '' || (opening === undefined && !asked)) return rest;
  return { ...rest, opening: opening ?? OPENING };
}

/** The same of a patch: `opening: undefined` leaves them out. */
function answeredPatch(path: string, body: unknown): unknown {
  if (!/^\/documents\/[^/]+$/.test(path) || typeof body !== 'object' || body === null) return body;
  const opens = 'visibility' in body && body.visibility !== 'restricted' && !('opening' in body);
  return opens ? { ...body, opening: ANSWERS } : body;
}

/** Asks a running phusa the way a program or a browser does. */
export class RunningApi {
  constructor(
    readonly url: string,
    readonly adminKey: string,
  ) {}

  /** `path` below `/api/v1`, or from the root with `//`. */
  api(path: string, init: RequestInit = {}, as: As = this.adminKey): Promise<Response> {
    const headers = new Headers(init.headers);
    if (typeof as === 'string') headers.set('authorization', `Bearer ${as}`);
    else if (as) headers.set('cookie', as.cookie);
    const address = path.startsWith('//') ? `${this.url}${path.slice(1)}` : `${this.url}/api/v1${path}`;
    return fetch(address, { ...init, headers });
  }

  /** The same, with JSON there and back; what is not JSON comes back as text. */
  async ask<T>(path: string, init: RequestInit = {}, as: As = this.adminKey): Promise<Answer<T>> {
    const response = await this.api(path, init, as);
    const type = response.headers.get('content-type') ?? '';
    const text = await response.text();
    const body: unknown = /\bjson\b/.test(type) && text !== '' ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body: body as T };
  }

  get<T>(path: string, as: As = this.adminKey): Promise<Answer<T>> {
    return this.ask<T>(path, {}, as);
  }

  send<T>(method: string, path: string, body: unknown, as: As = this.adminKey): Promise<Answer<T>> {
    const headers = { 'content-type': 'application/json' };
    return this.ask<T>(path, { method, headers, body: JSON.stringify(body) }, as);
  }

  patch<T>(path: string, body: unknown, as: As = this.adminKey): Promise<Answer<T>> {
    return this.send<T>('PATCH', path, answeredPatch(path, body), as);
  }

  upload(
    files: Sent | readonly Sent[],
    fields: Readonly<Record<string, string>> = {},
    as: As = this.adminKey,
    signal?: AbortSignal,
  ): Promise<Answer<UploadAnswer>> {
    const form = new FormData();
    for (const [name, value] of Object.entries(answered(fields))) form.set(name, value);
    for (const file of [files].flat<(Sent | readonly Sent[])[]>()) {
      const { name, bytes } =
        typeof file === 'string' ? { name: basename(file), bytes: readFileSync(file) } : file;
      form.append('file', new Blob([new Uint8Array(bytes)]), name);
    }
    const init = { method: 'POST', body: form, ...(signal ? { signal } : {}) };
    return this.ask<UploadAnswer>('/documents', init, as);
  }

  /** Uploads one file and gives its id; anything but a document taken in is an error. */
  async take(
    file: Sent,
    fields: Readonly<Record<string, string>> = {},
    as: As = this.adminKey,
  ): Promise<string> {
    const { status, body } = await this.upload(file, fields, as);
    if (status !== 202) throw new Error(`not taken in: ${status} ${JSON.stringify(body)}`);
    return body.id;
  }

  async document(id: string, as: As = this.adminKey): Promise<DocumentDto> {
    const { status, body } = await this.get<DocumentDto>(`/documents/${id}`, as);
    if (status !== 200) throw new Error(`no document ${id}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** Waits until the document has come to `status`, and the index knows it. */
  async waitFor(
    id: string,
    status: 'ready' | 'failed' = 'ready',
    { ms = 60_000, indexed = true }: { ms?: number; indexed?: boolean } = {},
  ): Promise<DocumentDto> {
    let last: DocumentDto | undefined;
    return until(
      async () => {
        last = await this.document(id);
        if (last.status !== status && (last.status === 'ready' || last.status === 'failed'))
          throw new Error(`${id} is ${last.status}, not ${status}: ${JSON.stringify(last.failure)}`);
        return last.status === status && (last.indexed || !indexed) ? last : undefined;
      },
      { ms, why: () => `${id} is not ${status}${indexed ? ' and indexed' : ''}: ${JSON.stringify(last)}` },
    );
  }

  /** A key of that role, and of that organisation if one is named. */
  async key(role: Role, organisationId?: string): Promise<{ id: string; secret: string }> {
    const { body } = await this.send<CreatedKeyDto>('POST', '/keys', {
      name: `a ${role}`,
      role,
      ...(organisationId ? { organisationId } : {}),
    });
    return { id: body.id, secret: body.secret };
  }

  async organisation(name: string): Promise<string> {
    return (await this.send<OrganisationDto>('POST', '/organisations', { name })).body.id;
  }

  async person(
    role: Role,
    { email, password, organisationId }: { email: string; password: string; organisationId?: string },
  ): Promise<string> {
    const person = {
      name: `A ${role}`,
      email,
      password,
      role,
      ...(organisationId ? { organisationId } : {}),
    };
    return (await this.send<PersonDto>('POST', '/people', person)).body.id;
  }

  async signIn(credentials: { email: string; password: string } | { key: string }): Promise<Session> {
    const { status, headers, body } = await this.send<{ person: CurrentPersonDto }>(
      'POST',
      '/session',
      credentials,
      null,
    );
    if (status !== 200) throw new Error(`not signed in: ${status} ${JSON.stringify(body)}`);
    return {
      cookie: headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; '),
      person: body.person,
    };
  }
}
