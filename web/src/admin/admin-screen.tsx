import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { atLeast, sessionQuery } from '../api/session.js';
import { useTitle } from '../common/use-title.js';
import { RequireRole } from '../shell/require-role.js';
import { Keys } from './keys.js';
import { Organisations } from './organisations.js';
import { Originals } from './originals.js';
import { People } from './people.js';
import { SettingsForm } from './settings-form.js';
import classes from './admin.module.css';

const SECTIONS = {
  people: People,
  keys: Keys,
  organisations: Organisations,
  originals: Originals,
  settings: SettingsForm,
} as const;
type Section = keyof typeof SECTIONS;

/** People and keys are an administrator's; organisations, originals and settings a manager's too. */
const MANAGERS: readonly Section[] = ['organisations', 'originals', 'settings'];
const ADMINISTRATORS: readonly Section[] = ['people', 'keys', ...MANAGERS];

const route = getRouteApi('/admin');

export function AdminScreen() {
  const { t } = useTranslation();
  useTitle(t('admin.title'));
  return (
    <RequireRole role="manager">
      <Sections />
    </RequireRole>
  );
}

function Sections() {
  const { t } = useTranslation();
  const { tab } = route.useSearch();
  const session = useQuery(sessionQuery);
  const offered = atLeast(session.data?.person, 'admin') ? ADMINISTRATORS : MANAGERS;
  const section = offered.find((one) => one === tab) ?? offered[0] ?? 'settings';
  const Body = SECTIONS[section];
  return (
    <div className="page-column">
      <h1 className={classes['title']}>{t('admin.title')}</h1>
      <nav className={classes['sections']} aria-label={t('admin.sections')}>
        {offered.map((one) => (
          <Link
            key={one}
            to="/admin"
            search={{ tab: one }}
            className={classes['section']}
            data-on={one === section}
            aria-current={one === section ? 'page' : undefined}
          >
            {t(`admin.${one}`)}
          </Link>
        ))}
      </nav>
      <section aria-label={t(`admin.${section}`)} className={classes['body']}>
        <Body />
      </section>
    </div>
  );
}
