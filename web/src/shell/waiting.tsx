import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function Waiting() {
  const { t } = useTranslation();
  return (
    <div className="page-column" aria-busy="true">
      <h1 className="visually-hidden">{t('state.loading')}</h1>
      <Skeleton height={32} width="45%" mb="lg" />
      <Skeleton height={18} mb="sm" />
      <Skeleton height={18} width="80%" />
    </div>
  );
}
