import { Skeleton } from '@mantine/core';
import classes from './opportunities.module.css';

export function TileSkeletons() {
  return (
    <div className={classes['tiles']} aria-hidden="true">
      {[0, 1, 2].map((i) => (
        <div key={i} className={classes['tile']}>
          <Skeleton className={classes['picture'] ?? ''} />
          <div className={classes['tileText']}>
            <Skeleton height={22} width="80%" />
            <Skeleton height={16} mt="sm" />
            <Skeleton height={10} mt="sm" width="50%" />
          </div>
        </div>
      ))}
    </div>
  );
}
