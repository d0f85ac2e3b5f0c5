import { useTranslation } from 'react-i18next';
import type { Agent } from '../api/types.js';
import { useLabel } from '../i18n/use-language.js';
import classes from './agent.module.css';

export function AgentHead({ agent }: { readonly agent: Agent }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { name, kind, titles, countries, variants, roles, documents, moreDocuments } = agent;
  const facts: [string, string][] = [
    [t('agent.titles'), titles.join(' · ')],
    [t('agent.countries'), countries.join(' · ')],
    [t('agent.variants'), variants.join(' · ')],
    [
      t('agent.roles'),
      roles.map(({ field, documents: n }) => `${label('field', field)} (${String(n)})`).join(' · '),
    ],
  ];
  return (
    <header>
      <p className="soft small">{t(`agent.kind.${kind}`)}</p>
      <h1 className={classes['name']} lang="vi">
        {name}
      </h1>
      <p>{t(moreDocuments ? 'agent.countMore' : 'agent.count', { count: documents })}</p>
      <dl className={classes['facts']}>
        {facts.map(
          ([what, text]) =>
            text !== '' && (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="soft small">{t('agent.oneName', { context: kind })}</p>
    </header>
  );
}
