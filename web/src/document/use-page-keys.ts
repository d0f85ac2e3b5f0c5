import { useEffect, type RefObject } from 'react';
import type { ViewerHandle } from './page-viewer.js';
import { useReading } from './reading-context.js';

const ZOOM = 1.4;

/**
 * Keys of the reader. Single letters act only while the picture or nothing has the focus, so that they never
 * steal what somebody types or what a screen reader uses.
 */
export function usePageKeys(
  pane: RefObject<HTMLElement | null>,
  viewer: RefObject<ViewerHandle | null>,
): void {
  const { record, number, go } = useReading();
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const free =
        target === document.body || target.id === 'main' || pane.current?.contains(target) === true;
      if (!free || target.matches('input, textarea, select')) return;
      const turn = (to: number) => {
        if (to >= 1 && to <= record.pageCount)
          go({ page: to, at: undefined, hit: undefined }, { quiet: true });
      };
      const actions: Record<string, (() => void) | undefined> = {
        ArrowLeft: () => turn(number - 1),
        ArrowRight: () => turn(number + 1),
        PageUp: () => turn(number - 1),
        PageDown: () => turn(number + 1),
        '+': () => viewer.current?.zoom(ZOOM),
        '=': () => viewer.current?.zoom(ZOOM),
        '-': () => viewer.current?.zoom(1 / ZOOM),
        '0': () => viewer.current?.fitPage(),
        w: () => viewer.current?.fitWidth(),
        r: () => viewer.current?.rotate(),
        '/': () => document.getElementById('find-inside')?.focus(),
      };
      const action = actions[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [pane, viewer, record.pageCount, number, go]);
}
