import { useQuery } from '@tanstack/react-query';

/** The official names of the fields of research (2008 list), Vietnamese; fetched only where a code is shown. */
async function loadNames(): Promise<Readonly<Record<string, string | undefined>>> {
  return (await import('./data/fields-2008.json')).default;
}

export function useFieldNames(wanted: boolean): (code: string) => string | undefined {
  const names = useQuery({
    queryKey: ['field-names'],
    queryFn: loadNames,
    enabled: wanted,
    staleTime: Infinity,
  });
  return (code) => names.data?.[code];
}
