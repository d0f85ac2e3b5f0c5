import { describe, expect, it } from '@jest/globals';
import { Stage, type StageResult } from './stage.js';
import { StageRegistry } from './stage-registry.js';
import { orderOf, QUEUES, stageAfter, type StageName, STAGES } from './stages.js';

class NamedStage extends Stage {
  constructor(override readonly name: StageName) {
    super();
  }
  override work(): Promise<StageResult> {
    return Promise.reject(new Error('not to be run'));
  }
}
const all = (): NamedStage[] => STAGES.map(({ name }) => new NamedStage(name));

describe('the order of stages', () => {
  it('goes from identify to relate, each once', () => {
    const seen: StageName[] = [];
    for (let name: StageName | undefined = 'identify'; name; name = stageAfter(name)?.name) seen.push(name);
    expect(seen).toEqual(['identify', 'read', 'assemble', 'describe', 'assess', 'relate']);
  });

  it('reads by pages and does the rest by documents, in the two queues there are', () => {
    expect(STAGES.filter(({ unit }) => unit === 'pages').map(({ name, queue }) => [name, queue])).toEqual([
      ['read', 'pages'],
    ]);
    expect(new Set(STAGES.map(({ queue }) => queue))).toEqual(new Set(QUEUES));
  });

  it('knows no other', () => {
    expect(() => orderOf('sing' as StageName)).toThrow('no stage sing');
  });
});

describe('the registry of stages', () => {
  it('gives each its handler', () => {
    const stages = all();
    expect(new StageRegistry(stages).get('assess')).toBe(stages[4]);
  });

  it('refuses to start without one, or with two', () => {
    expect(() => new StageRegistry(all().slice(0, 4))).toThrow('assess, relate');
    expect(() => new StageRegistry([...all(), new NamedStage('read')])).toThrow(
      'two handlers for the stage read',
    );
  });

  it('a stage that says nothing else gives up without a result', async () => {
    expect(await new NamedStage('read').giveUp({} as never, {} as never)).toBeUndefined();
  });
});
