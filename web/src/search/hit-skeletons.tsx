import { Skeleton } from '@mantine/core';
import classes from './results.module.css';

export function HitSkeletons() {
  return (
    <div aria-hidden="true">
      {[0, 1, 2, 3].map((i) => (
        <div key={i} className={classes['hit']}>
          <div className={classes['hitText']}>
            <Skeleton height={24} width="70%" mb="xs" />
            <Skeleton height={14} width="45%" mb="md" />
            <Skeleton height={14} mb={8} />
            <Skeleton height={14} width="85%" />
          </div>
          <Skeleton width={84} height={118} />
        </div>
      ))}
    </div>
  );
}
