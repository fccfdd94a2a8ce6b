/** Adds elements at the end of a part's root; `write` gets the root's prefix with its colon, '' without. */
export function appendChild(xml: string, write: (prefix: string) => string): string {
  const [opening, name] = /<([^\s?!/>]+)(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(xml) ?? [];
  if (opening === undefined || name === undefined) return xml;
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '';
  if (opening.endsWith('/>')) return xml.replace(opening, () => `${opening.slice(0, -2)}>${write(prefix)}</${name}>`);
  const end = xml.lastIndexOf('</');
  return xml.slice(0, end) + write(prefix) + xml.slice(end);
}
