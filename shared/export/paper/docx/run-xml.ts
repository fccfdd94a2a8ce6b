import { encodeText } from '../../../ooxml/xml-text.ts';
import { cleanText } from '../../../text/clean-text.ts';
import { writeBlank } from '../../../text/blanks.ts';
import type { Span } from '../paper.ts';

/** Quotation marks and dashes are set in the Chinese face only where the run says so. */
const chinese = '<w:rFonts w:hint="eastAsia"/>';

const looks = { strong: `${chinese}<w:b/><w:bCs/>`, removed: `${chinese}<w:strike/>`, blank: `<w:rStyle w:val="PlaceholderText"/>${chinese}` } as const;

export function runsXml(spans: readonly Span[]): string {
  return spans.map((span) => (span.mark === 'blank' ? fieldXml(span.text) : runXml(span.text, span.mark === undefined ? chinese : looks[span.mark]))).join('');
}

export function paragraphXml(style: string, content: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;
}

export function textXml(text: string): string {
  return encodeText(cleanText(text)).split('\n').map((line) => `<w:t xml:space="preserve">${line.replaceAll('\t', ' ')}</w:t>`).join('<w:br/>');
}

function runXml(text: string, look: string): string {
  return text === '' ? '' : `<w:r><w:rPr>${look}</w:rPr>${textXml(text)}</w:r>`;
}

/** A field to fill in: a click takes the whole placeholder, typing replaces it; where fields are unknown it is plain text. */
function fieldXml(name: string): string {
  const label = encodeText(cleanText(name === '' ? '待填' : name)).replaceAll('\n', ' ');
  return `<w:sdt><w:sdtPr><w:alias w:val="${label}"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${runXml(writeBlank(name), looks.blank)}</w:sdtContent></w:sdt>`;
}
