import fc from 'fast-check';
import { paragraph, run, table } from '#tests/fixtures/build-docx.ts';

/** Bodies of documents of every kind of content, well-formed and with unique ids; `plain` ones hold nothing that forbids an edit. */
type Piece = (id: () => number) => string;

const text = fc.string({ unit: fc.constantFrom('甲', '乙', '方', ' ', '，', '。', '&', '<', '"', '😀', 'A', '1'), minLength: 1, maxLength: 8 });
const look = fc.constantFrom('', '<w:b/>', '<w:i/><w:color w:val="FF0000"/>');
const plainRun = fc.tuple(text, look).map(([words, properties]): Piece => () => run(words, properties));
const markedRun = fc.tuple(text, fc.constantFrom('<w:tab/>', '<w:br/>', '<w:noBreakHyphen/>', '<w:lastRenderedPageBreak/>'), text)
  .map(([before, mark, after]): Piece => () => run(before).replace('</w:r>', '') + mark + run(after).replace('<w:r>', ''));
const between = fc.constantFrom<Piece>(
  () => '<w:proofErr w:type="gramStart"/>',
  (id) => `<w:bookmarkStart w:id="${id()}" w:name="a"/>`,
);
const changedRun = text.map((words): Piece => (id) => run(words, `<w:b/><w:rPrChange w:id="${id()}" w:author="他人"><w:rPr/></w:rPrChange>`));
const smartTag = plainRun.map((piece): Piece => (id) => `<w:smartTag w:uri="urn:x" w:element="y">${piece(id)}</w:smartTag>`);

const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const awkward = fc.oneof(
  fc.array(fc.oneof(plainRun, markedRun), { minLength: 1, maxLength: 2 }).map((pieces): Piece => (id) => `<w:hyperlink w:anchor="a">${pieces.map((piece) => piece(id)).join('')}</w:hyperlink>`),
  fc.array(plainRun, { minLength: 1, maxLength: 2 }).map((pieces): Piece => (id) => `<w:sdt><w:sdtPr/><w:sdtContent>${pieces.map((piece) => piece(id)).join('')}</w:sdtContent></w:sdt>`),
  fc.array(fc.oneof(plainRun, markedRun), { minLength: 1, maxLength: 2 })
    .map((pieces): Piece => (id) => `<w:ins w:id="${id()}" w:author="他人" w:date="2026-01-01T00:00:00Z">${pieces.map((piece) => piece(id)).join('')}</w:ins>`),
  text.map((words): Piece => (id) => `<w:del w:id="${id()}" w:author="他人">${run(words).replace(/w:t\b/g, 'w:delText')}</w:del>`),
  text.map((words): Piece => () => char('begin') + '<w:r><w:instrText>REF a</w:instrText></w:r>' + char('separate') + run(words) + char('end')),
  text.map((words): Piece => () => `<w:fldSimple w:instr="REF a">${run(words)}</w:fldSimple>`),
  text.map((words): Piece => () => `<m:oMath>${run(words).replace(/w:(r|t)\b/g, 'm:$1')}</m:oMath>`),
  text.map((words): Piece => () => run(words, '<w:vanish/>')),
  text.map((words): Piece => () => `<w:r><w:drawing><wps:txbx><w:txbxContent>${paragraph(words)}</w:txbxContent></wps:txbx></w:drawing></w:r>`),
  fc.constant<Piece>(() => '<w:r><w:br w:type="page"/></w:r>'),
  text.map((words): Piece => (id) => {
    const comment = id();
    return `<w:commentRangeStart w:id="${comment}"/>${run(words)}<w:commentRangeEnd w:id="${comment}"/><w:r><w:commentReference w:id="${comment}"/></w:r>`;
  }),
);

const properties = fc.constantFrom('', '<w:pPr/>', '<w:pPr><w:jc w:val="center"/></w:pPr>', '<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>');

function bodyOf(piece: fc.Arbitrary<Piece>): fc.Arbitrary<string> {
  const one = fc.tuple(properties, fc.array(piece, { maxLength: 6 }));
  const block = fc.oneof(
    { weight: 4, arbitrary: one.map((single) => [single]) },
    { weight: 1, arbitrary: fc.array(one, { minLength: 1, maxLength: 3 }) },
  );
  return fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => {
    let last = 0;
    const id = (): number => (last += 1);
    const write = ([start, pieces]: readonly [string, readonly Piece[]]): string => `<w:p>${start}${pieces.map((each) => each(id)).join('')}</w:p>`;
    return paragraph('始') + blocks.map((paragraphs) => (paragraphs.length === 1 ? paragraphs.map(write).join('') : table([paragraphs.map(write), [paragraphs.map(write).join('')]]))).join('') + paragraph('终');
  });
}

export const plainBody = bodyOf(fc.oneof({ weight: 4, arbitrary: plainRun }, { weight: 2, arbitrary: markedRun }, between, changedRun, smartTag));
export const anyBody = bodyOf(fc.oneof(plainRun, markedRun, between, changedRun, smartTag, { weight: 4, arbitrary: awkward }));
