const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * Text as XML 1.0 can carry it: control characters, which no reader sees, are left out, half characters become U+FFFD,
 * line ends are \n.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(forbidden, '').replace(loneSurrogate, '\ufffd');
}

/** The same for a value that must stay on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/[\t\n]+/g, ' ');
}
