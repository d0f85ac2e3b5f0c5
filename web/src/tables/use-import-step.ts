import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';

/**
 * Starts an import, stops it or goes on with it. Where the answer is lost, or somebody else was quicker, what stands at
 * the server is shown: nobody is left before a button that can only be refused. It waits for what was chosen before
 * under the same `scope`.
 */
export function useImportStep<T>(queryKey: QueryKey, scope: string, step: () => Promise<T>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: step,
    scope: { id: scope },
    onSuccess: async (now) => {
      // what was asked before must not undo it by arriving late
      await client.cancelQueries({ queryKey });
      client.setQueryData<T>(queryKey, now);
    },
    onError: () => client.invalidateQueries({ queryKey }),
  });
}
