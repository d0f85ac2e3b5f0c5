import { Button } from '@mantine/core';
import review from '../review/review.module.css';

interface Answer {
  readonly key: string;
  readonly words: string;
  readonly act: () => void;
  readonly primary?: boolean;
  /** Also where the item is somebody else's. */
  readonly always?: boolean;
}

interface Props {
  readonly off: boolean;
  readonly answers: readonly Answer[];
}

/** The answers to a question, each with its key. */
export function Answers({ off, answers }: Props) {
  return (
    <div className={review['actions']}>
      {answers.map(({ key, words, act, primary = false, always = false }) => (
        <Button
          key={key}
          size="sm"
          variant={primary ? 'filled' : 'default'}
          disabled={off && !always}
          onClick={act}
          aria-keyshortcuts={key}
        >
          {words} <kbd aria-hidden>{key}</kbd>
        </Button>
      ))}
    </div>
  );
}
