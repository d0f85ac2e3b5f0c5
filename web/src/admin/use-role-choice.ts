import { useTranslation } from 'react-i18next';

const ROLES = ['reader', 'reporter', 'member', 'librarian', 'manager', 'admin'] as const;

export function useRoleChoice(): { value: string; label: string }[] {
  const { t } = useTranslation();
  return ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }));
}
