import type { Finding } from '#shared/model/finding.ts';
import type { Proposal } from '#shared/model/revision.ts';
import type { Range } from '#shared/model/source-document.ts';
import { useText } from '../../../text/use-text.ts';
import { markedText } from '../document/marked-text.ts';

type Props = { readonly finding: Finding; readonly proposal: Proposal; readonly text: string };

/** The passage with old words struck out and new ones behind them: the smallest change, as the file will show it. */
export function ProposalView({ finding, proposal, text }: Props) {
  const { finding: words } = useText();
  const [first] = proposal.edits;
  const edits = proposal.edits
    .filter((edit) => edit.paragraph === finding.paragraph)
    .map((edit) => ({ finding: finding.id, range: edit.range, text: edit.text }));
  const segments = markedText(text, [], edits, passage(finding, proposal, text.length));
  return (
    <div className="proposal-text">
      {first?.clause !== undefined ? <><p className="quiet">{words.ownClause}</p><ins>{first.clause.number}{first.text}</ins></> : segments.map((segment, at) => {
        if (segment.kind === 'deleted') return <del key={at}>{segment.text}</del>;
        if (segment.kind === 'inserted') return <ins key={at}>{segment.text}</ins>;
        return <span key={at}>{segment.text}</span>;
      })}
      {proposal.blanks.length > 0 && <p className="blanks">{words.blanks(proposal.blanks)}</p>}
    </div>
  );
}

/** The sentence, widened to whatever the proposal touches. */
function passage(finding: Finding, proposal: Proposal, length: number): Range {
  const ranges = [finding.sentence, proposal.scope, ...proposal.edits.filter((edit) => edit.paragraph === finding.paragraph).map((edit) => edit.range)];
  const start = Math.min(...ranges.map(([from]) => from));
  const end = Math.max(...ranges.map(([, to]) => to));
  return [Math.max(0, start), Math.min(length, end)];
}
