import { RuleClaimReader } from '../../src/potential/rule-claim-reader.js';
import { pageViewOf } from './page-view.js';

/** Kinds and values of the claims that rules find in a sentence under a heading. */
export async function claimsIn(text: string, heading = 'KẾT LUẬN'): Promise<object[]> {
  const claims = await new RuleClaimReader().read([pageViewOf(1, `${heading}\n${text}`)]);
  return claims.map(({ kind, value }) => ({ kind, ...value }));
}
