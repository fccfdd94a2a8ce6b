/**
 * Style elements made by our scripts carry the nonce that the server wrote into the page. The component library takes it for
 * most of its own and forgets it for those that measure and lock scroll bars: the browser would refuse these and say so.
 * Markup that somebody slipped in is refused as before. Without a nonce nothing is done.
 */
export function giveStylesTheNonce(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  if (nonce === '' || nonce.startsWith('__')) return;
  const create: (name: string, options?: ElementCreationOptions) => HTMLElement = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
