import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { nameOfValue } from '../../shared/field-names.js';

const NUMBERS = ['registrationNumber', 'taskCode', 'applicationNumber', 'publicationNumber', 'grantNumber'];
const PEOPLE = ['authors', 'inventors'];
const HOSTS = ['hostOrganisation', 'applicants', 'owners'];

export interface Facts {
  readonly numbers: readonly string[];
  readonly host?: string;
  readonly people: readonly string[];
}

/** What of a document’s description a registered work is compared with. What a person rejected counts for nothing. */
@Injectable()
export class DocumentFacts {
  constructor(private readonly dataSource: DataSource) {}

  async of(ids: readonly string[], tx: EntityManager = this.dataSource.manager): Promise<Map<string, Facts>> {
    const entries = await tx.query<{ id: string; name: string; value: unknown }[]>(
      `SELECT document_id AS id, name, value FROM field_entry
       WHERE document_id = ANY($1) AND name = ANY($2) AND status <> 'rejected' ORDER BY document_id, name, position`,
      [ids, [...NUMBERS, ...HOSTS, ...PEOPLE]],
    );
    const valuesOf = (id: string, names: readonly string[]): string[] =>
      entries
        .filter((entry) => entry.id === id && names.includes(entry.name))
        .sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
        .flatMap(({ value }) => nameOfValue(value) ?? []);
    return new Map(
      ids.map((id) => {
        const [host] = valuesOf(id, HOSTS);
        return [
          id,
          {
            numbers: valuesOf(id, NUMBERS),
            people: valuesOf(id, PEOPLE),
            ...(host === undefined ? {} : { host }),
          },
        ];
      }),
    );
  }
}
