import type { Stage } from './stage.js';
import { type StageName, STAGES } from './stages.js';

/** The stages' handlers by name. Boot fails when one is missing or named twice. */
export class StageRegistry {
  private readonly byName = new Map<StageName, Stage>();

  constructor(stages: readonly Stage[]) {
    for (const stage of stages) {
      if (this.byName.has(stage.name)) throw new Error(`two handlers for the stage ${stage.name}`);
      this.byName.set(stage.name, stage);
    }
    const missing = STAGES.filter(({ name }) => !this.byName.has(name)).map(({ name }) => name);
    if (missing.length > 0) throw new Error(`no handler for the stages ${missing.join(', ')}`);
  }

  get(name: StageName): Stage {
    const stage = this.byName.get(name);
    if (!stage) throw new Error(`no handler for the stage ${name}`);
    return stage;
  }
}
