import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { withholdPage } from '../api/pages.js';
import type { PageRecord } from '../api/types.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useReading } from './reading-context.js';
import classes from './text.module.css';

export function WithholdPage({ page }: { readonly page: PageRecord }) {
  const { t } = useTranslation();
  const { record } = useReading();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: () => withholdPage(record.id, page.number, !page.withheld),
    onSuccess: () => client.invalidateQueries({ queryKey: ['documents'] }),
  });
  return (
    <div className={`${classes['staff']} no-print`}>
      <Button size="xs" variant="default" loading={change.isPending} onClick={() => change.mutate()}>
        {page.withheld ? t('document.release') : t('document.withhold')}
      </Button>
      {change.isError && <ProblemNotice error={change.error} />}
    </div>
  );
}
