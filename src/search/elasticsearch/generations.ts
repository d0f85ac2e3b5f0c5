import type { Client } from '@elastic/elasticsearch';
import type { Mapping } from './types.js';
import { PermanentError } from '../../shared/errors.js';
import { asked, isMissing } from './elastic-client.js';
import { DEFINITION, driftOf, type IndexMeta, MAPPING, metaOf, SETTINGS } from './index-definition.js';

/** What is filled must not be thrown away because a busy engine takes its time. */
const PATIENT = { requestTimeout: 600_000 } as const;

/** `empty`: made, but never filled. `damaged`: by another version of phusa, or changed by hand. `foreign`: not phusa's. */
export interface Standing {
  readonly state: 'gone' | 'empty' | 'ready' | 'damaged' | 'foreign';
  readonly instance?: string;
  readonly detail?: string;
}

/** An index is written through an alias of its own: writing by its name would make one that is gone, without a mapping. */
export const writeAlias = (name: string): string => `${name}.write`;

/** The indexes of one installation in Elasticsearch: `<prefix>-<time>-<random>`, each with its owner in its mapping. */
export class Generations {
  private readonly pattern: RegExp;

  constructor(
    private readonly client: Client,
    private readonly prefix: string,
    private readonly instanceId: string,
  ) {
    this.pattern = new RegExp(`^${prefix.replaceAll('.', '\\.')}-[0-9a-z]{1,12}-[0-9a-z]{1,12}$`);
  }

  newName(): string {
    const time = Date.now().toString(36);
    return `${this.prefix}-${time}-${Math.random().toString(36).slice(2, 6).padEnd(4, '0')}`;
  }

  /** Another name is none of ours, such as that of the built-in index used before. */
  isName(name: string): boolean {
    return this.pattern.test(name);
  }

  async standing(name: string): Promise<Standing> {
    const mapping = this.isName(name) ? await this.mappingOf(name) : undefined;
    if (!mapping) return { state: 'gone' };
    const meta = metaOf(mapping);
    if (!meta) return { state: 'foreign' };
    const { instance } = meta;
    if (meta.definition !== DEFINITION) {
      return { state: 'damaged', instance, detail: `made as ${meta.definition}, wanted is ${DEFINITION}` };
    }
    const drift = driftOf(mapping);
    if (drift !== undefined) return { state: 'damaged', instance, detail: drift };
    return { state: meta.filled ? 'ready' : 'empty', instance };
  }

  /** For a rebuild: nobody reads it yet, so it need be durable only once it is filled. */
  async create(name: string, durability: 'request' | 'async'): Promise<void> {
    if (!this.isName(name)) throw new PermanentError('internal', `not an index name: ${name}`);
    const meta: IndexMeta = { instance: this.instanceId, definition: DEFINITION, filled: false };
    await asked(() =>
      this.client.indices.create({
        index: name,
        mappings: { ...MAPPING, _meta: { ...meta } },
        settings: { ...SETTINGS, translog: { durability } },
        aliases: { [writeAlias(name)]: {} },
      }),
    );
  }

  /** Everything is in it: brought to disk, searchable, and from now on every write is durable at once. */
  async markFilled(name: string): Promise<void> {
    const meta: IndexMeta = { instance: this.instanceId, definition: DEFINITION, filled: true };
    await asked(async () => {
      await this.client.indices.putSettings(
        { index: name, settings: { translog: { durability: 'request' } } },
        PATIENT,
      );
      await this.client.indices.flush({ index: name }, PATIENT);
      await this.client.indices.refresh({ index: name }, PATIENT);
      // Lets go of what Elasticsearch keeps of each document until it is merged: two thirds of the whole.
      await this.client.indices.forcemerge(
        { index: name, max_num_segments: 1, wait_for_completion: false },
        PATIENT,
      );
      await this.client.indices.putMapping({ index: name, _meta: { ...meta } }, PATIENT);
    });
  }

  /** The prefix, as an alias, is the index in use: a name that stays, for people and their tools. */
  async pointAlias(name: string): Promise<void> {
    await asked(() =>
      this.client.indices.updateAliases({
        actions: [
          { remove: { index: `${this.prefix}-*`, alias: this.prefix, must_exist: false } },
          { add: { index: name, alias: this.prefix } },
        ],
      }),
    );
  }

  /** Names of this installation's indexes. */
  async own(): Promise<string[]> {
    const all = await this.all();
    return all.filter(({ instance }) => instance === this.instanceId).map(({ name }) => name);
  }

  /** Of the first index under our prefix that is another installation's. */
  async otherOwner(): Promise<string | undefined> {
    return (await this.all()).find(({ instance }) => instance !== this.instanceId)?.instance;
  }

  async remove(name: string): Promise<void> {
    const { state, instance } = await this.standing(name);
    if (state === 'gone') return;
    if (instance !== this.instanceId) {
      throw new PermanentError('internal', `${name} belongs to another installation`);
    }
    await asked(() => this.client.indices.delete({ index: name, ignore_unavailable: true }));
  }

  private async all(): Promise<{ name: string; instance: string }[]> {
    const found = await asked(() =>
      this.client.indices.getMapping({
        index: `${this.prefix}-*`,
        allow_no_indices: true,
        filter_path: '*.mappings._meta',
      }),
    );
    return Object.entries(found)
      .filter(([name]) => this.isName(name))
      .flatMap(([name, { mappings }]) => {
        const meta = metaOf(mappings);
        return meta ? [{ name, instance: meta.instance }] : [];
      });
  }

  private async mappingOf(name: string): Promise<Mapping | undefined> {
    try {
      const found = await this.client.indices.getMapping({ index: name });
      return found[name]?.mappings;
    } catch (error) {
      if (isMissing(error)) return undefined;
      return asked(() => Promise.reject(error as Error));
    }
  }
}
