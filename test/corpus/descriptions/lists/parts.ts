/** A phrase and what it is in English. */
export type Pair = readonly [vi: string, en: string];

/** What the documents of one half are made of; the halves have no entry in common. */
export interface Parts {
  readonly families: readonly string[];
  readonly middles: readonly string[];
  readonly givens: readonly string[];
  readonly degrees: readonly string[];
  /** Titles: what is done, to what, with what, where. */
  readonly deeds: readonly Pair[];
  readonly objects: readonly Pair[];
  readonly means: readonly Pair[];
  readonly provinces: readonly string[];
  readonly districts: readonly string[];
  readonly hosts: readonly string[];
  readonly ministries: readonly string[];
  readonly keywords: readonly Pair[];
  readonly companies: readonly string[];
  /** Name, country, address. */
  readonly foreignCompanies: readonly (readonly [string, string, string])[];
  readonly agents: readonly string[];
  /** Given names, family name, country, town. */
  readonly foreigners: readonly (readonly [string, string, string, string])[];
  readonly devices: readonly Pair[];
  readonly purposes: readonly Pair[];
  readonly journals: readonly Pair[];
  readonly universities: readonly Pair[];
  readonly faculties: readonly Pair[];
  readonly ipc: readonly string[];
  /** Codes of the fields and objectives of 2008, with their names as printed. */
  readonly fields: readonly (readonly [string, string])[];
  readonly objectives: readonly (readonly [string, string])[];
}
