import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

const Announce = createContext<(text: string) => void>(() => undefined);

/** One polite live region for the whole page: screen readers hear what changed without losing their place. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState('');
  const [turn, setTurn] = useState(0);
  const announce = useCallback((next: string) => {
    setText(next);
    setTurn((n) => n + 1);
  }, []);
  const region = useMemo(() => (turn % 2 === 0 ? [text, ''] : ['', text]), [text, turn]);
  return (
    <Announce value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {region[0]}
      </div>
      <div className="visually-hidden" role="status" aria-live="polite">
        {region[1]}
      </div>
    </Announce>
  );
}

export const useAnnounce = (): ((text: string) => void) => useContext(Announce);
