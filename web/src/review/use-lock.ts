import { useEffect, useState } from 'react';
import { claimItem, releaseItem } from '../api/review.js';

/** Less than the server's lease, so that who thinks long keeps the item. */
const RENEW_MS = 4 * 60_000;

/** Holds the item for whoever looks at it, and gives it back when they go on. What went wrong, if it did. */
export function useClaim(itemId: string): unknown {
  const [failure, setFailure] = useState<{ itemId: string; error: unknown }>();
  useEffect(() => {
    let here = true;
    const claim = () =>
      claimItem(itemId).then(
        () => here && setFailure(undefined),
        (error: unknown) => here && setFailure({ itemId, error }),
      );
    const claimed = claim();
    // A tab that is closed runs no clean-up of React's.
    const leave = () => void releaseItem(itemId, true).catch(() => undefined);
    window.addEventListener('pagehide', leave);
    const renewing = setInterval(() => void claim(), RENEW_MS);
    return () => {
      here = false;
      clearInterval(renewing);
      window.removeEventListener('pagehide', leave);
      // a lease that is not given back ends by itself
      void claimed.then(() => releaseItem(itemId)).catch(() => undefined);
    };
  }, [itemId]);
  return failure?.itemId === itemId ? failure.error : undefined;
}
