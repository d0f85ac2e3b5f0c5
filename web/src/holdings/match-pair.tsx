import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HoldingMatch } from '../api/types.js';
import { formatPercent } from '../common/format.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { nameOf } from './holding-row.js';
import classes from './holdings.module.css';

type Fact = readonly [name: string, value: string | undefined, same: boolean];

/** What the list says and what the document says, side by side; what agrees is marked. */
export function MatchPair({ match: { holding, document, tie } }: { readonly match: HoldingMatch }) {
  const { t } = useTranslation();
  const label = useLabel();
  const language = useLanguage();
  const numbers = [holding.registrationNumber, holding.taskCode, holding.applicationNumber].filter(
    (one) => one !== undefined,
  );
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const sameNumber = numbers.some((one) => document.numbers.some((other) => bare(one) === bare(other)));
  const sameYear = holding.year !== undefined && holding.year === document.year;
  const sameHost =
    holding.host !== undefined && document.host !== undefined && bare(holding.host) === bare(document.host);
  const kind = (value: string | undefined) => (value === undefined ? undefined : label('type', value));
  return (
    <>
      <p className="soft">
        {t('holdings.matches.score', { percent: formatPercent(tie.score, language) })},{' '}
        {t(`holdings.matches.reason.${tie.reason}`)}
      </p>
      <div className={classes['pair']}>
        <Side
          heading={t('holdings.matches.inList')}
          title={nameOf(holding) ?? t('holdings.unnamed')}
          facts={[
            [t('holdings.fields.numbers'), numbers.join(', '), sameNumber],
            [t('holdings.fields.host'), holding.host, sameHost],
            [t('holdings.fields.year'), holding.year?.toString(), sameYear],
            [t('holdings.fields.kind'), kind(holding.kind), false],
            [t('holdings.fields.unit'), holding.unit, false],
          ]}
        />
        <Side
          heading={t('holdings.matches.inArchive')}
          title={document.title ?? t('holdings.unnamed')}
          facts={[
            [t('holdings.fields.numbers'), document.numbers.join(', '), sameNumber],
            [t('holdings.fields.host'), document.host, sameHost],
            [t('holdings.fields.year'), document.year?.toString(), sameYear],
            [t('holdings.fields.kind'), kind(document.type), false],
            [
              t('holdings.fields.pages'),
              document.pageCount > 0 ? String(document.pageCount) : undefined,
              false,
            ],
          ]}
        >
          {document.pageCount > 0 && document.status === 'ready' && (
            <img
              className={classes['picture']}
              src={`/api/v1/documents/${document.id}/pages/1/image?width=320`}
              alt={t('holdings.matches.picture')}
              loading="lazy"
              onError={({ currentTarget }) => (currentTarget.hidden = true)}
            />
          )}
          <p>
            <Link to="/d/$id" params={{ id: document.id }} target="_blank">
              {t('holdings.toDocument')}
            </Link>
          </p>
        </Side>
      </div>
    </>
  );
}

function Side({
  heading,
  title,
  facts,
  children,
}: {
  readonly heading: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly children?: React.ReactNode;
}) {
  return (
    <section className={classes['side']} aria-label={heading}>
      <h2>{heading}</h2>
      <p lang="vi">
        <strong>{title}</strong>
      </p>
      <dl>
        {facts
          .filter(([, value]) => value !== undefined && value !== '')
          .map(([name, value, same]) => (
            <div key={name} data-same={same}>
              <dt>{name}</dt>
              <dd lang="vi">{value}</dd>
            </div>
          ))}
      </dl>
      {children}
    </section>
  );
}
