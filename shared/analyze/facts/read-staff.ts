import type { Fact } from '../../model/facts.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { FactWords } from '../vocabularies.ts';
import type { Passage } from './fact-passages.ts';
import { readStations } from './read-stations.ts';

/** An indicator that counts people, with the words around it. */
type Post = { readonly indicator: Indicator; readonly count: number; readonly near: string; readonly words: string; readonly part: boolean; readonly certified: boolean; readonly table: number | null; /** 共12名，另配主管1名: on top of a sum said before. */ readonly more: boolean };

const heads: ReadonlySet<string> = new Set(['名', '人', '位']);
const totals = /合计|总计|总数|(?<!公)共(?!服务)|总|全[县区市镇]|团队|不少于.{0,6}人员|工作人员|服务人员|项目人员|人员配[备置]/u;

/** People posted to the project, and how many of them must hold a certificate. */
export function readStaff(indicators: readonly Indicator[], passages: readonly Passage[], words: FactWords): { readonly staff: Fact<number> | null; readonly certified: Fact<number> | null } {
  const posts = indicators.flatMap((indicator) => readPost(indicator, passages, words));
  const stations = readStations(passages)?.value ?? null;
  const staff = chooseTotal(posts.filter((post) => !post.part && !(post.certified && post.table === null && posts.some((other) => !other.certified && !other.part))), stations);
  const certified = chooseCertified(posts.filter((post) => post.certified), stations) ?? allCertified(indicators, passages, posts, staff);
  return { staff, certified };
}

function readPost(indicator: Indicator, passages: readonly Passage[], words: FactWords): readonly Post[] {
  const { quantity, paragraph, range } = indicator;
  if (quantity === null || typeof quantity.value !== 'number' || !heads.has(quantity.unit) || quantity.comparator === '<=' || indicator.class !== 'support') return [];
  const passage = passages.find((each) => each.paragraph === paragraph);
  const text = passage?.text ?? '';
  const [start, end] = passage ? [passage.toFolded(range[0]), passage.toFolded(range[1])] : range;
  const before = text.slice(Math.max(0, start - 12), start).replace(/^.*[，。；、：]/u, '');
  const behind = /^（[^）]{0,40}）|^[^，。；、]{0,30}/u.exec(text.slice(end))?.[0] ?? '';
  // The quote may begin with words about the post before: 且均持有证书，行政人员2名.
  const quote = indicator.quote.replace(/^.*[,，;；、]/u, '');
  const around = `${before}${quote}${behind}`;
  // A table of posts says in other cells of the row what its people must hold; elsewhere a cell is read like a sentence.
  const row = /岗位|职务|人数/u.test(passage?.label ?? '') ? passage?.row ?? null : null;
  const own = row === null ? `${indicator.item}${around}` : `${indicator.item} ${row.text}`;
  // 社工5名（其中中级社会工作师1名）: the bracket speaks of some of them.
  const held = row === null ? own.replace(/（(?:其中|含|包括)[^）]*）?$/u, '') : own;
  const certified = (words.certified.strong.test(held) && !words.certified.never.test(held)) || /^持证/u.test(indicator.item);
  const post = indicator.method?.id === 'staff' || row !== null;
  if (words.staff.never.test(own) || !(certified || post || words.staff.strong.test(own) || words.staff.weak.test(own))) return [];
  const part = /其中|中(?:应|须|要)?有|含|包括|男性|女性|中级|初级|职称|党员|以上学历/u.test(`${before}${indicator.quote.slice(0, 8)}`) || /男性|女性|职称/u.test(indicator.item);
  const near = quote === indicator.quote ? `${before}${quote}` : quote;
  const more = row === null && /另(?:外)?(?:再)?(?:配|设|有|派|安排|增)[^。；]*$/u.test(text.slice(0, end));
  return [{ indicator, count: quantity.value, near, words: own, part, certified, table: row?.table ?? null, more }];
}

function chooseTotal(posts: readonly Post[], stations: number | null): Fact<number> | null {
  const unscoped = posts.filter(({ indicator }) => indicator.scope === null);
  const total = unscoped.filter((post) => totals.test(`${post.near}${post.indicator.item}`)).sort((a, b) => b.count - a.count)[0];
  if (total) {
    const more = unscoped.filter((post) => post.more && post !== total && post.indicator.paragraph === total.indicator.paragraph && post.indicator.range[0] > total.indicator.range[0]);
    return factOf(total, more.reduce((sum, { count }) => sum + count, total.count));
  }
  const first = unscoped[0];
  if (first) {
    const list = unscoped.filter((post) => isBeside(first, post));
    const kinds = new Map(list.map((post) => [post.indicator.item, post.count]));
    return factOf(first, [...kinds.values()].reduce((sum, count) => sum + count, 0));
  }
  const scoped = posts[0];
  const each = scoped === undefined ? 0 : posts.filter((post) => isBeside(scoped, post)).reduce((sum, { count }) => sum + count, 0);
  return scoped && stations !== null ? factOf(scoped, each * stations) : null;
}

/** In one table, or a few lines apart in running text. */
function isBeside(first: Post, { table, indicator }: Post): boolean {
  return first.table === table && (table !== null || Math.abs(indicator.paragraph - first.indicator.paragraph) <= 6);
}

/** 持证社工3名，其中中级1名 is three; 社会工作师1名、助理社会工作师2名 is three too. */
function chooseCertified(posts: readonly Post[], stations: number | null): Fact<number> | null {
  const named = posts.find(({ indicator }) => /持证|持有?.{0,6}证/u.test(`${indicator.item}${indicator.quote}`) && indicator.scope === null);
  if (named) return factOf(named, named.count);
  const unscoped = posts.filter(({ indicator }) => indicator.scope === null);
  const first = unscoped[0];
  if (first) return factOf(first, unscoped.filter((post) => (first.table === null ? post.indicator.paragraph === first.indicator.paragraph : post.table === first.table)).reduce((sum, { count }) => sum + count, 0));
  const scoped = posts[0];
  return scoped && stations !== null ? factOf(scoped, scoped.count * stations) : null;
}

const everyone = /(?<who>社工|人员|上述)?[^，。；、]{0,6}(?:均|全部|都)(?:须|应|需|要)?(?:持|具有|取得|具备)[^，。；]{0,16}(?:证|资格)/u;

/** 均须持证, 社工持证率100%, 其中助理社会工作师2名 in brackets: the number follows from the posts. */
function allCertified(indicators: readonly Indicator[], passages: readonly Passage[], posts: readonly Post[], staff: Fact<number> | null): Fact<number> | null {
  if (staff === null) return null;
  const among = (who: string): number => {
    const social = posts.filter(({ part, indicator }) => !part && indicator.scope === null && indicator.item.includes('社工'));
    return who !== '社工' || social.length === 0 ? staff.value : Math.min(staff.value, social.reduce((sum, { count }) => sum + count, 0));
  };
  const bracketed = posts.map((post) => ({ post, count: certifiedIn(post.indicator.detail ?? '') })).find(({ count }) => count > 0);
  if (bracketed) return factOf(bracketed.post, bracketed.count);
  const all = passages.find(({ text, section }) => everyone.test(text) && section !== 'bid-scoring');
  if (all) return { value: among(everyone.exec(all.text)?.groups?.['who'] ?? ''), paragraph: all.paragraph, range: all.toOriginal([0, all.text.length]) };
  const rate = indicators.find(({ item, quantity }) => /持证/u.test(item) && quantity?.unit === '%' && typeof quantity.value === 'number');
  if (!rate || typeof rate.quantity?.value !== 'number') return null;
  return { value: Math.ceil((among(/社工/u.exec(rate.item)?.[0] ?? '') * rate.quantity.value) / 100 - 0.01), paragraph: rate.paragraph, range: rate.range };
}

/** 其中中级社会工作师1名，助理社会工作师2名 is three. */
function certifiedIn(detail: string): number {
  return [...detail.matchAll(/(?:持证|社会工作师|社工师|证书)[^，、\d]{0,6}?(?:>=)?(\d{1,3})[名人]/gu)].reduce((sum, match) => sum + Number(match[1]), 0);
}

function factOf({ indicator }: Post, value: number): Fact<number> {
  return { value, paragraph: indicator.paragraph, range: indicator.range };
}
