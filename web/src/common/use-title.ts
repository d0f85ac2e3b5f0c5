import { useEffect } from 'react';

/** The name of the page in tab, history and to screen readers. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · phusa` : 'phusa';
  }, [title]);
}
