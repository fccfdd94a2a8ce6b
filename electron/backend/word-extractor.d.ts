/** The package ships no types; this is the part that we use. */
declare module 'word-extractor' {
  type Options = { readonly filterUnicode?: boolean; readonly includeFooters?: boolean; readonly includeHeadersAndFooters?: boolean };
  type Document = {
    getBody(options: Options): string;
    getFootnotes(options: Options): string;
    getEndnotes(options: Options): string;
    getHeaders(options: Options): string;
    getFooters(options: Options): string;
    getTextboxes(options: Options): string;
    getAnnotations(options: Options): string;
  };
  class WordExtractor {
    extract(source: Buffer): Promise<Document>;
  }
  export { WordExtractor as default };
}
