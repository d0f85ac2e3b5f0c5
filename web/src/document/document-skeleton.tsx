import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './document.module.css';

export function DocumentSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes['room']} aria-busy="true">
      <div className={classes['head']}>
        <h1 className="visually-hidden">{t('document.loadingDocument')}</h1>
        <Skeleton height={28} width="60%" mb="xs" />
        <Skeleton height={16} width="35%" />
      </div>
      <div className={classes['picturePane']}>
        <div className={classes['stage']}>
          <Skeleton className={classes['sheet'] ?? ''} />
        </div>
      </div>
      <div className={`${classes['panel']} ${classes['panelWaiting']}`}>
        {[95, 100, 88, 97, 92, 60].map((width) => (
          <Skeleton key={width} height={16} width={`${width}%`} mt="md" />
        ))}
      </div>
    </div>
  );
}
