/** A file of the rules folder, path relative to it with '/'. */
export type RuleFile = { readonly path: string; readonly text: string };
