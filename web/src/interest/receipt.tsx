import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InterestReceipt } from '../api/types.js';
import { CopyButton } from '../common/copy-button.js';
import { formatDate } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './interest.module.css';

/** That an interest was taken in, and the only way back to it. */
export function Receipt({ receipt }: { readonly receipt: InterestReceipt }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { number, link, desk, dueAt, mails } = receipt;
  return (
    <div className={classes['receipt']}>
      <h1 ref={heading} tabIndex={-1} className={classes['title']}>
        {t('interest.receipt.title')}
      </h1>
      <p>
        {t('interest.receipt.number')} <strong className={classes['number']}>{number}</strong>
      </p>
      <p>{t('interest.receipt.next', { desk, date: formatDate(dueAt, language) })}</p>
      <p>{t('interest.receipt.link')}</p>
      <p className={classes['link']}>
        <Link to="/interest/own/$token" params={{ token: tokenOf(link) }}>
          {t('interest.receipt.open')}
        </Link>
        <CopyButton text={() => link}>{t('interest.receipt.copy')}</CopyButton>
      </p>
      <code className={classes['address']}>{link}</code>
      {mails && <p className="soft">{t('interest.receipt.mailed')}</p>}
    </div>
  );
}

const tokenOf = (link: string): string => link.slice(link.lastIndexOf('/') + 1);
