import { IconFlag } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './document.module.css';

const ReportDialog = lazy(() => import('./report-dialog.js'));

export function ReportButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={`${classes['quiet']} no-print`} onClick={() => setOpen(true)}>
        <IconFlag size={18} aria-hidden /> {t('report.open')}
      </button>
      {open && (
        <Suspense>
          <ReportDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
