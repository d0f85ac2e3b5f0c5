import { useEffect, useRef } from 'react';

export type ReviewAction = 'accept' | 'edit' | 'reject' | 'next' | 'back';

const ACTIONS: Readonly<Record<string, ReviewAction>> = {
  a: 'accept',
  Enter: 'accept',
  e: 'edit',
  x: 'reject',
  ArrowRight: 'next',
  ArrowLeft: 'back',
};

/** Keys act only where they steal nothing: not while somebody types, nor while an input method puts letters together. */
export function useReviewKeys(
  onAction: (action: ReviewAction) => void,
  onCandidate: (index: number) => void,
  /** `enter: false`: Enter accepts nothing, for lines are written with it. */
  { enter = true }: { readonly enter?: boolean } = {},
): void {
  const latest = useRef({ onAction, onCandidate });
  useEffect(() => {
    latest.current = { onAction, onCandidate };
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.isComposing || event.repeat) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest('input, textarea, select, [role=dialog], header')) return;
      if (event.key === 'Enter' && !enter) return;
      // Enter presses what has the focus
      if (event.key === 'Enter' && target.closest('button, a, summary')) return;
      const action = ACTIONS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (action) latest.current.onAction(action);
      else if (/^[1-9]$/.test(event.key)) latest.current.onCandidate(Number(event.key) - 1);
      else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [enter]);
}
