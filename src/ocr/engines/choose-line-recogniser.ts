import { PhusaError } from '../../shared/errors.js';
import type { SecondOpinionRecogniser } from '../recognition/line-recogniser.js';
import { ENGINES, otherFamilies } from './engines.js';

/**
 * Who is asked about single lines beside the engine `first`: the best of another family that is here. None beside an
 * engine of which nobody has measured who of the two is right.
 */
export async function chooseSecondOpinionRecogniser(
  first: string,
  children: number,
): Promise<SecondOpinionRecogniser | undefined> {
  if (!ENGINES.find(({ name }) => name === first)?.takesSecondOpinions) return undefined;
  for (const { makeLineRecogniser } of otherFamilies(first)) {
    const reader = makeLineRecogniser?.({ children });
    try {
      await reader?.describe();
      if (reader) return reader;
    } catch (error) {
      await reader?.close();
      if (!(error instanceof PhusaError) || error.code !== 'engineMissing') throw error;
    }
  }
  return undefined;
}
