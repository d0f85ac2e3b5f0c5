import { Injectable } from '@nestjs/common';
import { ApiKeys } from '../../access/api-keys.js';
import { Organisations } from '../../access/organisations.js';
import { People } from '../../access/people.js';
import { type Principal, principalOfKey, principalOfPerson } from '../../access/principal.js';
import { atLeast } from '../../access/roles.js';
import type { BulkChange } from './bulk-change.entity.js';

/** Whoever asked for a change, with the rights that they have by now. */
@Injectable()
export class ActingPrincipals {
  constructor(
    private readonly people: People,
    private readonly keys: ApiKeys,
    private readonly organisations: Organisations,
  ) {}

  /** Undefined: the account or key is gone, closed, or staff no more. */
  async of({ personId, keyId }: Pick<BulkChange, 'personId' | 'keyId'>): Promise<Principal | undefined> {
    const principal = await this.known(personId, keyId);
    return principal && atLeast(principal.role, 'librarian') ? principal : undefined;
  }

  private async known(personId: string | null, keyId: string | null): Promise<Principal | undefined> {
    const standard = await this.organisations.defaultId();
    if (personId !== null) {
      const person = await this.people.find(personId);
      return person && !person.disabled ? principalOfPerson(person, standard) : undefined;
    }
    const key = keyId === null ? null : await this.keys.byId(keyId);
    return key ? principalOfKey(key, standard) : undefined;
  }
}
