import type { InterestState } from './interest-states.js';

interface Step {
  readonly fromState: InterestState | null;
  readonly toState: InterestState;
  /** Null: the inquirer. */
  readonly actor: string | null;
  readonly correction: boolean;
}

/** The steps that stand, of all that were taken, oldest first: a correction takes away the one that stood last. */
export function standingSteps<S extends Step>(steps: readonly S[]): S[] {
  const standing: S[] = [];
  for (const step of steps) {
    if (step.correction) standing.pop();
    else standing.push(step);
  }
  return standing;
}

/**
 * The step that the desk may take back: the last one, if the desk took it and the interest stands where it led. What an
 * inquirer decided stands.
 */
export function correctableStep<S extends Step>(
  steps: readonly S[],
  state: InterestState,
): (S & { readonly fromState: InterestState }) | undefined {
  const last = standingSteps(steps).at(-1);
  return last?.toState === state && last.actor !== null && last.fromState !== null
    ? { ...last, fromState: last.fromState }
    : undefined;
}
