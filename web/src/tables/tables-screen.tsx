import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../common/use-title.js';
import { RequireRole } from '../shell/require-role.js';
import { TableView } from './table-view.js';
import { TablesHome } from './tables-home.js';

export function TablesScreen() {
  const { t } = useTranslation();
  useTitle(t('tables.title'));
  return (
    <RequireRole role="librarian">
      <TablesHome />
    </RequireRole>
  );
}

export function TableScreen() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/tables/$id' });
  useTitle(t('tables.title'));
  return (
    <RequireRole role="librarian">
      <TableView key={id} id={id} />
    </RequireRole>
  );
}
