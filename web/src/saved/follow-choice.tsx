import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import type { OpportunitiesAddress } from '../opportunities/opportunities-address.js';
import { writeAddress } from '../shell/address.js';
import { FollowCards } from './follow-cards.js';

/** Under a list of opportunities: follows what its address chooses; the feed of the same needs no account. */
export function FollowChoice({ address }: { readonly address: OpportunitiesAddress }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sort: _sort, from: _from, trl, ...asked } = address;
  const question = { ...asked, ...(trl === undefined ? {} : { trl: Number(trl) }) };
  const feed = writeAddress({ ...question, ...(language === 'en' ? { lang: 'en' } : {}) });
  return (
    <div className="small no-print">
      <FollowCards question={question} suggestedName={address.q ?? t('interest.follow.all')} />{' '}
      <a href={`/api/v1/opportunities/feed${feed}`}>{t('interest.follow.feed')}</a>
    </div>
  );
}
