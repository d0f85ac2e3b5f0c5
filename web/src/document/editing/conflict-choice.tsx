import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LineConflict } from '../../api/types.js';
import { Notice } from '../../common/notice.js';
import classes from './editing.module.css';

interface Props {
  readonly conflict: LineConflict;
  readonly busy: boolean;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Two persons wrote different things in one line: both are shown, and one is chosen. */
export function ConflictChoice({ conflict: { base, yours, theirs }, busy, onMine, onTheirs }: Props) {
  const { t } = useTranslation();
  return (
    <Notice tone="amber" role="alert">
      <p>{t('editing.conflict')}</p>
      <dl className={classes['texts']}>
        <dt>{t('editing.mine')}</dt>
        <dd>{yours === '' ? t('editing.deleted') : yours}</dd>
        <dt>{t('editing.theirs')}</dt>
        <dd>{theirs === null || theirs === '' ? t('editing.deleted') : theirs}</dd>
        {base !== null && (
          <>
            <dt>{t('editing.before')}</dt>
            <dd>{base}</dd>
          </>
        )}
      </dl>
      <div className={classes['actions']}>
        <Button size="xs" variant="default" loading={busy} onClick={onMine}>
          {t('editing.keepMine')}
        </Button>
        <Button size="xs" variant="default" disabled={busy} onClick={onTheirs}>
          {t('editing.takeTheirs')}
        </Button>
      </div>
    </Notice>
  );
}
