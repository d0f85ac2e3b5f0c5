import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { atLeast, type Role } from '../../access/roles.js';
import { worksForAll } from '../../access/unit-rights.js';

export interface ReportRights {
  /** All units and drafts: administrators, and staff of the Department – of no organisation, or of the one that owns by default. */
  readonly all: boolean;
  /** Accepts inputs, writes the report and signs it off. */
  readonly compiles: boolean;
  /** Writes the input of this unit. */
  readonly writes: (organisationId: string) => boolean;
}

/** Who may do what with yearly reports; a unit’s staff know of their own input and of what was signed off. */
/** Fills in and sends the form of their unit. */
export const fillsForms = (role: Role): boolean => atLeast(role, 'librarian') || role === 'reporter';

@Injectable()
export class ReportRightsOf {
  of(principal: Principal): ReportRights {
    const all = worksForAll(principal);
    const compiles = all && atLeast(principal.role, 'manager');
    return {
      all,
      compiles,
      writes: (unit) => compiles || (fillsForms(principal.role) && principal.organisationId === unit),
    };
  }
}
