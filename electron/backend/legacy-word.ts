import type { LegacyWord } from '#shared/ports.ts';

/** Quotation marks stay as they were typed. */
const asTyped = { filterUnicode: false };

/** A package of its own reads .doc and .wps. It also takes .docx, where it breaks characters: only compound files come here. */
export const legacyWord: LegacyWord = {
  async read(bytes) {
    const { default: WordExtractor } = await import('word-extractor');
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const document = await new WordExtractor().extract(source);
    const shown = softHyphens(source);
    return {
      body: shown(document.getBody(asTyped)),
      headers: shown(document.getHeaders({ ...asTyped, includeFooters: false })),
      footers: shown(document.getFooters(asTyped)),
      footnotes: shown(document.getFootnotes(asTyped)),
      endnotes: shown(document.getEndnotes(asTyped)),
      textBoxes: shown(document.getTextboxes({ ...asTyped, includeHeadersAndFooters: false })),
      comments: shown(document.getAnnotations(asTyped)),
    };
  },
};

/** 1.0.4 writes the word "undefined" for every soft hyphen; it stays where the file has the word itself. */
function softHyphens(source: Buffer): (text: string) => string {
  const typed = (['utf16le', 'latin1'] as const).some((encoding) => source.includes(Buffer.from('undefined', encoding)));
  return (text) => (typed ? text : text.replaceAll('undefined', ''));
}
