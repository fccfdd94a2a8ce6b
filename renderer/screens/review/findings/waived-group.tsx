import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Finding } from '#shared/model/finding.ts';
import { useText } from '../../../text/use-text.ts';

type Props = { readonly findings: readonly Finding[]; readonly selected: string | null; readonly children: ReactNode };

/** What is not applicable stands folded behind the list; it opens by itself when one of it is selected in the document. */
export function WaivedGroup({ findings, selected, children }: Props) {
  const { decide } = useText();
  const [unfolded, setUnfolded] = useState(false);
  if (findings.length === 0) return null;
  const open = unfolded || findings.some(({ id }) => id === selected);
  return (
    <li className="finding-waived">
      <button type="button" aria-expanded={open} onClick={() => setUnfolded(!open)}>{open ? '▾' : '▸'} {decide.waivedGroup(findings.length)}</button>
      {open && <ul>{children}</ul>}
    </li>
  );
}
