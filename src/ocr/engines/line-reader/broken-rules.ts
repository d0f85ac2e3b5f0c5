import { heightOf, middleY, widthOf, type Component } from './shapes.js';

/** In letter sizes: pieces are flatter than any letter and lie one after the other over a long stretch. */
const FLATTEST = 0.25;
const WIDEST_GAP = 1.2;
const SHORTEST = 10;
/** Share of the stretch that the pieces cover: a row of full stops or hyphens between letters covers less. */
const LEAST_COVERED = 0.45;
const FEWEST = 3;

/** The pieces of level rules that coarse or faint scanning has broken, as under the rows of a table. */
export function brokenRules(components: readonly Component[], size: number): ReadonlySet<Component> {
  const flat = components
    .filter((part) => heightOf(part) <= FLATTEST * size + 2 && widthOf(part) >= 2 * heightOf(part))
    .sort((a, b) => a.x0 - b.x0);
  const chains: Component[][] = [];
  const open: Component[][] = [];
  for (const part of flat) {
    const chain = open.find((row) => follows(row.at(-1), part, size));
    if (chain) {
      chain.push(part);
    } else {
      const row = [part];
      chains.push(row);
      open.push(row);
    }
  }
  return new Set(chains.filter((chain) => isRule(chain, size)).flat());
}

function follows(last: Component | undefined, next: Component, size: number): boolean {
  if (!last) return false;
  return (
    Math.abs(middleY(next) - middleY(last)) < 2.5 &&
    next.x0 - last.x1 < WIDEST_GAP * size &&
    next.x0 >= last.x0
  );
}

function isRule(chain: readonly Component[], size: number): boolean {
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last || chain.length < FEWEST) return false;
  const span = last.x1 - first.x0;
  const covered = chain.reduce((sum, part) => sum + widthOf(part), 0);
  return span > SHORTEST * size && covered > LEAST_COVERED * span;
}
