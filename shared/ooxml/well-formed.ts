import { SaxesParser } from 'saxes';
import { Refusal } from '../result.ts';

/** Deeper nesting than any word processor writes; keeps work on ancestors bounded. */
const deepest = 400;

/**
 * Throws Refusal `docx-damaged` when a part is not well-formed XML and `docx-unsafe` for a DOCTYPE (entity bombs) or
 * absurd nesting. Everything that scans tags relies on this having been called.
 */
export function requireWellFormed(xml: string): void {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  parser.on('error', () => {
    throw new Refusal('docx-damaged');
  });
  parser.on('doctype', () => {
    throw new Refusal('docx-unsafe', { reason: 'doctype' });
  });
  parser.on('opentagstart', () => {
    depth += 1;
    if (depth > deepest) throw new Refusal('docx-unsafe', { reason: 'nesting' });
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(xml).close();
}
