import { useTranslation } from 'react-i18next';
import type { TextLine } from '../../api/types.js';
import classes from './editing.module.css';

interface Props {
  readonly line: TextLine;
  readonly onChoose: (word: number, text: string) => void;
}

/** Below this a machine's reading of a word is shown as doubtful. */
const DOUBT = 0.6;

type Candidates = TextLine['words'][number] & {
  readonly alternatives?: readonly { readonly text: string }[];
};

export const isDoubtful = (line: TextLine, word: TextLine['words'][number]): boolean =>
  line.source === 'recognised' && (word.confidence < DOUBT || candidatesOf(word).length > 0);

function candidatesOf(word: Candidates): string[] {
  const texts = (word.alternatives ?? []).map(({ text }) => text);
  return [...new Set(texts)].filter((text) => text !== word.text);
}

/** What else a doubtful word was read as; one press takes it. */
export function DoubtfulWords({ line, onChoose }: Props) {
  const { t } = useTranslation();
  const choices = line.words.flatMap((word, i) =>
    candidatesOf(word).map((text) => ({ i, word: word.text, text })),
  );
  if (line.source !== 'recognised' || choices.length === 0) return null;
  return (
    <div className={classes['candidates']} role="group" aria-label={t('editing.otherReadings')}>
      {choices.map(({ i, word, text }) => (
        <button
          key={`${i}-${text}`}
          type="button"
          aria-label={t('editing.take', { word, text })}
          onClick={() => onChoose(i, text)}
        >
          <s>{word}</s> {text}
        </button>
      ))}
    </div>
  );
}
