import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import { sessionQuery, signIn, type SignIn } from '../api/session.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { safeReturn } from '../shell/address.js';
import { KeyForm } from './key-form.js';
import { PasswordForm } from './password-form.js';
import classes from './sign-in.module.css';

const route = getRouteApi('/sign-in');

export function SignInScreen() {
  const { t } = useTranslation();
  useTitle(t('signIn.title'));
  const { to } = route.useSearch();
  const router = useRouter();
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const [byKey, setByKey] = useState(false);

  const enter = useMutation({
    mutationFn: (body: SignIn) => signIn(body),
    onSuccess: (answer) => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, answer);
      router.history.push(safeReturn(to));
    },
  });

  const wrong = enter.error instanceof ApiProblem && enter.error.status === 401;
  const person = session.data?.person;
  const Form = byKey ? KeyForm : PasswordForm;
  return (
    <div className={classes['screen']}>
      <div className={classes['card']}>
        <h1>{t('signIn.title')}</h1>
        <p className="soft">{t('signIn.lead')}</p>
        {person && <Notice tone="river">{t('signIn.already', { name: person.name })}</Notice>}
        <Form onEnter={(body) => enter.mutate(body)} working={enter.isPending}>
          {wrong && (
            <Notice tone="red" role="alert">
              {byKey ? t('signIn.wrongKey') : t('signIn.wrong')}
            </Notice>
          )}
          {enter.isError && !wrong && <ProblemNotice error={enter.error} />}
        </Form>
        <button
          type="button"
          className="link-button small"
          onClick={() => {
            enter.reset();
            setByKey(!byKey);
          }}
        >
          {byKey ? t('signIn.byPassword') : t('signIn.byKey')}
        </button>
        <Link to="/forgotten-password" className="small">
          {t('signIn.forgot')}
        </Link>
      </div>
    </div>
  );
}
