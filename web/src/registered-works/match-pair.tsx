import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RegisteredWorkMatch } from '../api/types.js';
import { formatPercent } from '../common/format.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { nameOf } from './registered-work-row.js';
import classes from './registered-works.module.css';

type Fact = readonly [name: string, value: string | undefined, same: boolean];

/** What the list says and what the document says, side by side; what agrees is marked. */
export function MatchPair({
  match: { registeredWork, document, link },
}: {
  readonly match: RegisteredWorkMatch;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const language = useLanguage();
  const numbers = [
    registeredWork.registrationNumber,
    registeredWork.taskCode,
    registeredWork.applicationNumber,
  ].filter((one) => one !== undefined);
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const sameNumber = numbers.some((one) => document.numbers.some((other) => bare(one) === bare(other)));
  const sameYear = registeredWork.year !== undefined && registeredWork.year === document.year;
  const sameHost =
    registeredWork.host !== undefined &&
    document.host !== undefined &&
    bare(registeredWork.host) === bare(document.host);
  const samePerson =
    registeredWork.investigator !== undefined &&
    document.people.some((name) => bare(registeredWork.investigator ?? '').includes(bare(name)));
  const kind = (value: string | undefined) => (value === undefined ? undefined : label('type', value));
  return (
    <>
      <p className="soft">
        {t('registeredWorks.matches.score', { percent: formatPercent(link.score, language) })},{' '}
        {t(`registeredWorks.matches.reason.${link.reason}`)}
      </p>
      <div className={classes['pair']}>
        <Side
          heading={t('registeredWorks.matches.inList')}
          title={nameOf(registeredWork) ?? t('registeredWorks.unnamed')}
          facts={[
            [t('registeredWorks.fields.numbers'), numbers.join(', '), sameNumber],
            [t('registeredWorks.fields.host'), registeredWork.host, sameHost],
            [t('registeredWorks.fields.investigator'), registeredWork.investigator, samePerson],
            [t('registeredWorks.fields.year'), registeredWork.year?.toString(), sameYear],
            [t('registeredWorks.fields.kind'), kind(registeredWork.kind), false],
            [t('registeredWorks.fields.unit'), registeredWork.unit, false],
          ]}
        />
        <Side
          heading={t('registeredWorks.matches.inArchive')}
          title={document.title ?? t('registeredWorks.unnamed')}
          facts={[
            [t('registeredWorks.fields.numbers'), document.numbers.join(', '), sameNumber],
            [t('registeredWorks.fields.host'), document.host, sameHost],
            [t('registeredWorks.fields.people'), document.people.join(', '), samePerson],
            [t('registeredWorks.fields.year'), document.year?.toString(), sameYear],
            [t('registeredWorks.fields.kind'), kind(document.type), false],
            [
              t('registeredWorks.fields.pages'),
              document.pageCount > 0 ? String(document.pageCount) : undefined,
              false,
            ],
          ]}
        >
          {document.pageCount > 0 && document.status === 'ready' && (
            <img
              className={classes['picture']}
              src={`/api/v1/documents/${document.id}/pages/1/image?width=320`}
              alt={t('registeredWorks.matches.picture')}
              loading="lazy"
              onError={({ currentTarget }) => (currentTarget.hidden = true)}
            />
          )}
          <p>
            <Link to="/d/$id" params={{ id: document.id }} target="_blank">
              {t('registeredWorks.toDocument')}
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
