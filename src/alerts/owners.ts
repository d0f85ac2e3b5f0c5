import { Injectable, UnauthorizedException } from '@nestjs/common';
import { ApiKeys } from '../access/api-keys.js';
import { type Principal, principalOfKey, principalOfPerson } from '../access/principal.js';
import { Organisations } from '../access/organisations.js';
import { People } from '../access/people.js';

export interface Owner {
  readonly principal: Principal;
  /** Where a person gets mails; a key has none. */
  readonly mailbox?: { readonly name: string; readonly address: string };
}

/** The principal as the owner of saved searches; an anonymous client has none. */
export function ownerIdOf({ personId, keyId }: Principal): string {
  const id = personId ?? keyId;
  if (id === undefined) throw new UnauthorizedException();
  return id;
}

/** Owners of saved searches as they stand now. */
@Injectable()
export class Owners {
  constructor(
    private readonly people: People,
    private readonly keys: ApiKeys,
    private readonly organisations: Organisations,
  ) {}

  /** Undefined: the account or key is gone or closed. */
  async find(id: string): Promise<Owner | undefined> {
    const [person, defaultId] = [await this.people.find(id), await this.organisations.defaultId()];
    if (person)
      return person.disabled
        ? undefined
        : {
            principal: principalOfPerson(person, defaultId),
            mailbox: { name: person.name, address: person.email },
          };
    const key = await this.keys.byId(id);
    return key ? { principal: principalOfKey(key, defaultId) } : undefined;
  }
}
