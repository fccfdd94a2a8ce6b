/** What the backend process and the main process, which alone has a printer, say to each other besides ports. */
export type PrintRequest = { readonly print: number; readonly html: string };
/** `pdf`: null where printing failed. */
export type PrintAnswer = { readonly print: number; readonly pdf: Uint8Array | null };
