import type { UseQueryResult } from '@tanstack/react-query';
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../api/types.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { HitList } from './hit-list.js';
import { neighbour, placesOf } from './marks.js';
import { useReading } from './reading-context.js';
import classes from './find-inside.module.css';

interface Props {
  readonly hits: UseQueryResult<{ total: number; items: Hit[] }>;
}

export function FindInside({ hits }: Props) {
  const { t } = useTranslation();
  const { number, address, go } = useReading();
  const [text, setText] = useState(address.q ?? '');
  useEffect(() => setText(address.q ?? ''), [address.q]);

  const items = hits.data?.items ?? [];
  const at = { page: number, hit: Number(address.hit ?? 0) };
  const here = placesOf(items).findIndex((place) => place.page === at.page && place.hit === at.hit);

  function walk(step: 1 | -1) {
    const next = neighbour(items, at, step);
    if (next) go({ page: next.page, hit: String(next.hit), at: undefined }, { quiet: true });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const q = text.trim();
    if (q !== '' && q === address.q) walk(1);
    else go({ q: q || undefined, hit: undefined, at: undefined }, { quiet: true });
  }

  return (
    <div className={`${classes['find']} no-print`}>
      <form className={classes['form']} role="search" onSubmit={submit}>
        <IconSearch size={18} aria-hidden />
        <input
          id="find-inside"
          aria-label={t('document.find')}
          placeholder={t('document.findPlaceholder')}
          value={text}
          autoComplete="off"
          spellCheck={false}
          maxLength={1000}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {address.q !== undefined && (
          <button
            type="button"
            aria-label={t('search.clear')}
            onClick={() => go({ q: undefined, hit: undefined }, { quiet: true })}
          >
            <IconX size={18} aria-hidden />
          </button>
        )}
        <button
          type="button"
          aria-label={t('document.previousHit')}
          disabled={items.length === 0}
          onClick={() => walk(-1)}
        >
          <IconChevronUp size={20} aria-hidden />
        </button>
        <button
          type="button"
          aria-label={t('document.nextHit')}
          disabled={items.length === 0}
          onClick={() => walk(1)}
        >
          <IconChevronDown size={20} aria-hidden />
        </button>
      </form>
      <p className={classes['count']} role="status">
        {address.q !== undefined &&
          hits.data &&
          (items.length === 0
            ? t('document.noHits')
            : here >= 0
              ? t('document.hitOf', { n: here + 1, total: hits.data.total })
              : t('document.hits', { count: hits.data.total }))}
      </p>
      {address.q !== undefined && hits.isError && <ProblemNotice error={hits.error} />}
      {items.length > 1 && <HitList hits={items} current={here} />}
    </div>
  );
}
