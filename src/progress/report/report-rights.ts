import { Injectable } from '@nestjs/common';
import { type Asker, isStaff } from '../../access/asker.js';
import { Organisations } from '../../access/organisations.js';
import { atLeast } from '../../access/roles.js';

export interface ReportRights {
  /** All units and drafts: administrators, and staff of the Department – of no organisation, or of the one that owns by default. */
  readonly all: boolean;
  /** Accepts inputs, writes the report and signs it off. */
  readonly compiles: boolean;
  /** Writes the input of this unit. */
  readonly writes: (organisationId: string) => boolean;
}

/** Who may do what with yearly reports; a unit’s staff know of their own input and of what was signed off. */
@Injectable()
export class ReportRightsOf {
  constructor(private readonly organisations: Organisations) {}

  async of(asker: Asker): Promise<ReportRights> {
    const { organisationId } = asker;
    const department =
      organisationId === undefined || organisationId === (await this.organisations.default()).id;
    const all = isStaff(asker) && (asker.role === 'admin' || department);
    return {
      all,
      compiles: all && atLeast(asker.role, 'manager'),
      writes: (unit) =>
        isStaff(asker) && (organisationId === unit || (all && atLeast(asker.role, 'manager'))),
    };
  }
}
