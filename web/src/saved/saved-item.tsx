import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeSaved, removeSaved, savedQuery } from '../api/saved.js';
import type { SavedSearch } from '../api/types.js';
import { CopyButton } from '../common/copy-button.js';
import { formatDate, formatMoment } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useBilingual, useLanguage } from '../i18n/use-language.js';
import { FrequencyChoice } from './frequency-choice.js';
import classes from './saved.module.css';

interface Props {
  readonly search: SavedSearch;
  /** Whether its owner can get mails at all. */
  readonly mailbox: boolean;
}

/** One saved search: what it asks, how it tells, and how that went. */
export function SavedItem({ search, mailbox }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const inLanguage = useBilingual();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: savedQuery.queryKey });
  const change = useMutation({ mutationFn: changeSaved, onSuccess });
  const remove = useMutation({ mutationFn: removeSaved, onSuccess });
  const { id, name, path, feed, frequency, failure, lastMailAt, nextAt, unnotified, createdAt } = search;
  const trouble = change.error ?? remove.error;
  return (
    <li className={classes['item']}>
      <div className={classes['head']}>
        <h2 className={classes['name']}>
          <a href={path}>{name}</a>
        </h2>
        <p className="soft small">
          {[
            t('saved.since', { date: formatDate(createdAt, language) }),
            lastMailAt && t('saved.lastMail', { date: formatMoment(lastMailAt, language) }),
            nextAt && t('saved.nextMail', { date: formatMoment(nextAt, language) }),
            unnotified > 0 && t('saved.unnotified', { count: unnotified }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {failure && (
        <Notice tone="amber">
          {t('saved.notSent')} {inLanguage(failure.message)} {inLanguage(failure.action)}
        </Notice>
      )}
      {trouble && <ProblemNotice error={trouble} />}
      <div className={classes['controls']}>
        {mailbox && (
          <FrequencyChoice
            label={t('saved.mailsOf', { name })}
            value={frequency}
            disabled={change.isPending}
            onChange={(value) => change.mutate({ id, frequency: value, language })}
          />
        )}
        <div className={classes['feed']}>
          <a href={feed}>{t('saved.feed')}</a>
          <CopyButton text={() => feed}>{t('saved.copyFeed')}</CopyButton>
          <button
            type="button"
            className="link-button small"
            onClick={() => {
              if (window.confirm(t('saved.newFeedSure', { name }))) change.mutate({ id, newFeed: true });
            }}
          >
            {t('saved.newFeed')}
          </button>
        </div>
        <button
          type="button"
          className={`link-button small ${classes['remove']}`}
          aria-label={t('saved.removeOf', { name })}
          onClick={() => {
            if (window.confirm(t('saved.removeSure', { name }))) remove.mutate(id);
          }}
        >
          {t('do.remove')}
        </button>
      </div>
    </li>
  );
}
