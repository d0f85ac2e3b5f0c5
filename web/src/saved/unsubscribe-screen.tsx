import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { stopMails } from '../api/saved.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import classes from './saved.module.css';

const route = getRouteApi('/unsubscribe/$token');

/** Where a mail leads who wants no more of them; nobody needs to sign in for that. */
export function UnsubscribeScreen() {
  const { t } = useTranslation();
  useTitle(t('saved.stopTitle'));
  const { token } = route.useParams();
  const stop = useMutation({ mutationFn: () => stopMails(token) });
  return (
    <div className="page-column">
      <h1 className={classes['title']}>{t('saved.stopTitle')}</h1>
      {stop.isSuccess ? (
        <p role="status">
          {t('saved.stopped')} <Link to="/saved">{t('saved.manage')}</Link>
        </p>
      ) : (
        <>
          <p>{t('saved.stopLead')}</p>
          {stop.isError && <ProblemNotice error={stop.error} />}
          <Button mt="md" loading={stop.isPending} onClick={() => stop.mutate()}>
            {t('saved.stop')}
          </Button>
        </>
      )}
    </div>
  );
}
