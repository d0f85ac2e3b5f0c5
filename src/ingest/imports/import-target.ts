/** Whose records they are, and which call of the import they belong to. */
export interface ImportTarget {
  readonly importId: string;
  readonly ownerOrganisationId: string;
  readonly createdBy?: string;
}
