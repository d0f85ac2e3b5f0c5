import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut } from '../api/session.js';
import type { CurrentPerson } from '../api/types.js';
import classes from './shell.module.css';

export function Account({ person }: { readonly person: CurrentPerson | null }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      client.clear();
      await navigate({ to: '/' });
    },
  });

  if (!person) {
    return (
      <Link to="/sign-in" className={classes['link']}>
        {t('nav.signIn')}
      </Link>
    );
  }
  return (
    <>
      <Link to="/saved" className={classes['link']}>
        {t('nav.saved')}
      </Link>
      <Link to="/account" className={classes['link']} title={t('nav.account')}>
        <span className={classes['person']}>{person.name}</span>
      </Link>
      <button type="button" className={classes['tool']} onClick={() => leave.mutate()}>
        {t('nav.signOut')}
      </button>
    </>
  );
}
