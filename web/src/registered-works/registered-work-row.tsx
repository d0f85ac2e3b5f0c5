import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { judgePotential } from '../api/registered-works.js';
import type { RegisteredWork, RegisteredWorkPotential } from '../api/types.js';
import { formatDate } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { POTENTIALS } from './registered-works-address.js';
import classes from './registered-works.module.css';

export const nameOf = (registeredWork: RegisteredWork): string | undefined =>
  registeredWork.title ??
  registeredWork.registrationNumber ??
  registeredWork.taskCode ??
  registeredWork.applicationNumber;

export function RegisteredWorkRow({ registeredWork }: { readonly registeredWork: RegisteredWork }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const name = nameOf(registeredWork) ?? t('registeredWorks.unnamed');
  const judging = useMutation({
    mutationFn: (potential: RegisteredWorkPotential) => judgePotential(registeredWork.id, potential),
    onSuccess: () => client.invalidateQueries({ queryKey: ['registeredWorks', 'list'] }),
  });
  const { registrationNumber, taskCode, applicationNumber, host, investigator, year, unit } = registeredWork;
  const facts = [registrationNumber, taskCode, applicationNumber, host, investigator, year, unit].filter(
    Boolean,
  );
  const since = registeredWork.reached[registeredWork.state];
  return (
    <li>
      <div className={classes['row']}>
        <div className={classes['what']}>
          <strong lang="vi">{name}</strong>
          <span className="soft small">{facts.join(' · ')}</span>
          <span className="soft small">
            {t('registeredWorks.fromList', { list: registeredWork.listName, row: registeredWork.listRow })}
          </span>
        </div>
        <div className={classes['where']}>
          <span className={classes['state']} data-state={registeredWork.state}>
            {t(`registeredWorks.state.${registeredWork.state}`)}
          </span>
          {since && <span className="soft small">{formatDate(since, language)}</span>}
          {registeredWork.documentId && (
            <Link to="/d/$id" params={{ id: registeredWork.documentId }} className="small">
              {t('registeredWorks.toDocument')}
            </Link>
          )}
        </div>
        <div>
          <NativeSelect
            aria-label={t('registeredWorks.potentialOf', { title: name })}
            value={judging.isPending ? judging.variables : registeredWork.potential}
            disabled={judging.isPending}
            data={POTENTIALS.map((value) => ({ value, label: t(`registeredWorks.potential.${value}`) }))}
            onChange={({ currentTarget }) => judging.mutate(currentTarget.value as RegisteredWorkPotential)}
          />
          {registeredWork.potential !== registeredWork.countedPotential && (
            <span className={classes['doubtful']}>{t('registeredWorks.notCounted')}</span>
          )}
        </div>
      </div>
      {judging.isError && <ProblemNotice error={judging.error} />}
    </li>
  );
}
