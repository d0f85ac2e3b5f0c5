import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from './announcer.js';
import classes from './more.module.css';
import { ProblemNotice } from './problem-notice.js';

/** What `useInfiniteQuery` says of a list that comes in pieces. */
interface List {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly error: unknown;
  readonly fetchNextPage: () => Promise<unknown>;
}

interface Props {
  readonly list: List;
  /** How many stand in the list, the element right above. */
  readonly shown: number;
  readonly children: string;
}

/**
 * Brings the next piece of the list above it, and takes whoever asked to the first that came. Where it does not come,
 * what stands there stays, and the reason stands here.
 */
export function More({ list, shown, children }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const box = useRef<HTMLDivElement>(null);
  const stood = useRef<number>(undefined);
  const ask = () => {
    stood.current = shown;
    void list.fetchNextPage();
  };
  useEffect(() => {
    const before = stood.current;
    if (before === undefined || shown <= before) return;
    stood.current = undefined;
    announce(t('more.came', { count: shown - before }));
    box.current?.previousElementSibling?.children[before]?.querySelector<HTMLElement>('a, button')?.focus();
  }, [announce, shown, t]);
  return (
    <div ref={box} className={classes['more']}>
      {list.isFetchNextPageError && !list.isFetchingNextPage ? (
        <ProblemNotice error={list.error} title={t('more.failed')} onRetry={ask} />
      ) : (
        list.hasNextPage && (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={ask}>
            {children}
          </Button>
        )
      )}
    </div>
  );
}
