import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organisationsQuery } from '../api/administration.js';

export function useOrganisationName(): (id: string | undefined) => string {
  const organisations = useQuery(organisationsQuery);
  return (id) => organisations.data?.items.find((one) => one.id === id)?.name ?? '';
}

export function useOrganisationChoice(): { value: string; label: string }[] {
  const { t } = useTranslation();
  const organisations = useQuery(organisationsQuery);
  return [
    { value: '', label: t('admin.noOrganisation') },
    ...(organisations.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
}
