import { Button, Upload } from 'antd';
import type { OpenSource } from '../../state/open-queue.ts';
import { useSamples } from '../../state/queries.ts';
import { useText } from '../../text/use-text.ts';

type Props = { readonly onOpen: (sources: readonly OpenSource[]) => void };

/** Any file may be dropped: what cannot be reviewed is refused by its content, with a sentence that says what to do. */
export function OpenZone({ onOpen }: Props) {
  const { home } = useText();
  return (
    <section className="open-zone">
      <Upload.Dragger
        multiple
        showUploadList={false}
        beforeUpload={(file, list) => {
          // Called once for each file of a drop: the first call takes them all, in order.
          if (file === list[0]) onOpen(list.map((one) => ({ kind: 'file', file: one })));
          return Upload.LIST_IGNORE;
        }}
      >
        <p className="open-drop">{home.drop}</p>
        <p className="open-hint">{home.dropHint}</p>
      </Upload.Dragger>
      <Samples onOpen={onOpen} />
    </section>
  );
}

function Samples({ onOpen }: Props) {
  const { home } = useText();
  const { data: samples } = useSamples();
  if (!samples || samples.length === 0) return null;
  return (
    <div className="samples">
      <h2>{home.samples}</h2>
      <ul>
        {samples.map((sample) => (
          <li key={sample.name}>
            <Button onClick={() => onOpen([{ kind: 'sample', sample }])}>{sample.title}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
