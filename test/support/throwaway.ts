/** What the run's throwaway PostgreSQL offers; made when the first spec asks for it (test/global-setup.mjs). */
export interface Throwaway {
  readonly url: string;
  /** The migrated database that others are copied from: nobody may be connected to it meanwhile. */
  readonly template: string;
  /** A data folder with a migrated database, stopped, as the first start leaves it. To be copied. */
  readonly initialised: string;
}

export async function throwaway(): Promise<Throwaway> {
  const offered = process.env['PHUSA_TEST_POSTGRES'];
  if (!offered) throw new Error('no test PostgreSQL: run this through jest with test/global-setup.mjs');
  const response = await fetch(offered);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return JSON.parse(text) as Throwaway;
}
