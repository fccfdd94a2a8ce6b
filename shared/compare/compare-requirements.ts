import type { Difference, DifferenceWay } from '../model/comparison.ts';
import { sideOf } from './compared.ts';
import type { Pair, Text } from './compared.ts';
import { likeness } from './plain-words.ts';
import type { Content } from './plain-words.ts';

/** What may be asked of a person, each a ladder: the higher the rung, the more is asked. Words of a higher rung are looked for first. */
const ladders: readonly { readonly subject: string; /** Asked once and for all: not to ask it is less. */ readonly lasting: boolean; readonly rungs: readonly (readonly [words: RegExp, name: string])[] }[] = [
  { subject: '职业资格', lasting: true, rungs: [[/高级社会工作师/u, '高级社会工作师'], [/(?<!助理|高级)社会工作师(?!职业水平考试)|中级社工/u, '社会工作师（中级）'], [/助理社会工作师|初级社工|助理社工师/u, '助理社会工作师']] },
  { subject: '学历', lasting: true, rungs: [[/博士/u, '博士'], [/硕士|研究生/u, '研究生'], [/本科|学士/u, '本科'], [/大专|专科/u, '大专'], [/高中|中专/u, '高中、中专']] },
  { subject: '用工方式', lasting: false, rungs: [[/专职|全职/u, '专职'], [/兼职/u, '兼职']] },
];

/** Posts with less in common than this are not the same. */
const samePost = 0.5;
/** What is asked of a post like it, or of all, may be asked of this one as well. */
const likePost = 0.3;
const ofAll = /全部|所有|全体|上述|以上人员|团队|各岗位/u;
const post = /项目(?:负责人|主管|主任|经理)|负责人|主管|站长|主任|督导(?:老师|人员)?|社工助理|(?:一线|专职|驻站|驻点)?(?:社会工作者|社工)|护理员|助老员|康复[一-龥]{0,3}师|心理咨询(?:师|人员)|会计|财务人员|志愿者|工作人员/u;

type Asked = { readonly paragraph: number; readonly range: readonly [number, number]; readonly text: string; readonly post: Content };

/** What both documents ask of one post, where one asks for more than the other. */
export function compareRequirements({ contract, tender }: Pair): readonly Difference[] {
  const [mine, theirs] = [readPosts(contract), readPosts(tender)];
  return mine.flatMap((ours): readonly Difference[] => {
    const other = theirs.map((one) => ({ one, likeness: likeness(ours.post, one.post) })).toSorted((a, b) => b.likeness - a.likeness)[0];
    if (other === undefined || other.likeness < samePost) return [];
    const steps = ladders.flatMap(({ subject, rungs, lasting }): readonly Difference[] => {
      const [a, b] = [rungs.findIndex(([words]) => words.test(ours.text)), rungs.findIndex(([words]) => words.test(other.one.text))];
      if (a === b) return [];
      if (a === -1 || b === -1) {
        const isAsked = (one: Asked): boolean => rungs.some(([words]) => words.test(one.text)) && (ofAll.test(one.text) || likeness(one.post, ours.post) >= likePost);
        if (!lasting || (a === -1 ? mine : theirs).some(isAsked)) return [];
      }
      const way: DifferenceWay = b === -1 || (a !== -1 && a < b) ? 'more' : 'less';
      return [tell(way, subject, ours, other.one, [rungs[a]?.[1] ?? '没有写', rungs[b]?.[1] ?? '没有写'], { contract, tender })];
    });
    const papers = compareCertificates(ours, other.one, { contract, tender });
    return papers.length > 0 ? papers : steps;
  });
}

/** Of two papers with so little in common none stands for the other. */
const samePaper = 0.3;
const paper = /(?:取得|持有|具有|具备|持|须有|应有)(?<name>[一-龥（）]{2,16}?(?:证书|资格证|执业证|资格))/gu;

/** Another paper asked of the same post. */
function compareCertificates(ours: Asked, theirs: Asked, pair: Pick<Pair, 'contract' | 'tender'>): readonly Difference[] {
  const [mine, yours] = [ours, theirs].map(({ text }) => [...text.matchAll(paper)].map(({ groups }) => groups?.['name'] ?? ''));
  const [first, second] = [mine?.[0], yours?.[0]];
  if (first === undefined || second === undefined || mine?.some((one) => yours?.some((other) => likeness(pair.contract.read(one), pair.tender.read(other)) >= samePaper)) === true) return [];
  return [tell('other', '资格证书', ours, theirs, [first, second], pair)];
}

function tell(way: DifferenceWay, subject: string, ours: Asked, theirs: Asked, [first, second]: readonly [string, string], { contract, tender }: Pick<Pair, 'contract' | 'tender'>): Difference {
  const side = sideOf(contract, ours);
  return { kind: 'staff', way, subject: `${post.exec(ours.text)?.[0] ?? ''}的${subject}`, ours: side, theirs: sideOf(tender, theirs), anchor: side, values: { ours: first, theirs: second }, promised: false };
}

/** Parts of sentences, and rows of tables, that name a post; a row is quoted by its first cell. */
function readPosts(text: Text): readonly Asked[] {
  const { document, outline } = text;
  const said = outline.statements.flatMap(({ paragraph, range, section }): readonly Asked[] => {
    const whole = document.paragraphs[paragraph];
    if (section !== 'staff' || whole === undefined || whole.place.kind === 'cell' || text.isBidding(paragraph)) return [];
    return [...whole.text.slice(...range).matchAll(/[^；;。]+/gu)].flatMap((match) => {
      const named = post.exec(match[0]);
      return named === null ? [] : [{ paragraph, range: [range[0] + match.index, range[0] + match.index + match[0].length] as const, text: match[0], post: text.read(named[0]) }];
    });
  });
  const rows = text.rows.flatMap(({ paragraph, text: row }): readonly Asked[] => {
    const first = document.paragraphs[paragraph]?.text ?? '';
    const named = post.exec(first);
    if (named === null || outline.contexts[paragraph]?.section !== 'staff' || text.isBidding(paragraph)) return [];
    return [{ paragraph, range: [0, first.length], text: row, post: text.read(first) }];
  });
  return [...said, ...rows];
}
