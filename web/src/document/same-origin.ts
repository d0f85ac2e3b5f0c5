/** The same file on the address in use: a PUBLIC_URL that is set otherwise would lose the session's cookie. */
export function sameOrigin(href: string): string {
  const { pathname, search } = new URL(href, window.location.origin);
  return pathname + search;
}
