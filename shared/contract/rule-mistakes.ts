/** Mistakes in rule files: the core says them in English, an author reads them in his own words. What is not listed stays as it is. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/unknown key/, '不认识这一项，请对照规则编写指南核对名称'],
  [/unknown word list (.+)/, '没有词表 $1'],
  [/unknown basis (.+)/, '依据文件里没有 $1'],
  [/no rule is called (.+)/, '没有编号为 $1 的规则'],
  [/no word list is called (.+)/, '没有叫“$1”的词表'],
  [/no vocabulary is called (.+)/, '没有叫 $1 的指标词表'],
  [/no method is called (.+)/, '折算表里没有方法 $1'],
  [/the list has no (.+)/, '词表里本来就没有“$1”，不能去掉'],
  [/a changed level needs a reason/, '改等级要写明理由（reason）'],
  [/the rule has no such reference value/, '这条规则没有可以改的参照值'],
  [/unbounded repetition (.+?): give an upper bound, or use ~n/, '没有上限的重复 $1 可能让程序停住：请写明上限，或改用 ~n'],
  [/a gap of more than (\d+) characters/, '间隔超过 $1 个字'],
  [/a repetition inside a repetition/, '重复里套着重复，可能让程序停住'],
  [/too many wide gaps: .+/, '一条表达式里宽的间隔太多，可能让程序停住：请缩短或拆开'],
  [/“(.+)” passes judgement: say what is unclear instead/, '“$1”是法律结论：请改为说明哪里写得不清楚'],
  [/“(.+)” claims a rule that a T3 advice does not have/, 'T3 是建议，不能用“$1”'],
  [/claim (T\d) needs a basis/, '可说程度 $1 必须有依据'],
  [/the folder is called (.+)/, '与文件夹名 $1 不一致'],
  [/the file is called (.+)/, '与文件名 $1 不一致'],
  [/duplicate code (.+)/, '编号 $1 已经用过'],
  [/duplicate basis (.+)/, '依据编号 $1 重复'],
  [/(.+) is already in (.+)/, '“$1”已经在 $2 里'],
  [/the low value stands first/, '低值要写在前面'],
  [/expected a version, as 2026\.11/, '版本写成 2026.11 的样子'],
  [/Invalid option: expected one of (.+)/, '只能是 $1 之一'],
  [/Invalid input: expected (\w+), received undefined/, '缺少这一项'],
  [/Invalid input: expected (\w+), received (\w+)/, '应当是 $1，写成了 $2'],
  [/Invalid input$/, '写法不对'],
  [/Too small: .+/, '太小或太少'],
  [/Too big: .+/, '太大或太多'],
  [/YAML: (.+)/, 'YAML 写法有误：$1'],
  [/missing$/, '缺少这个文件'],
];

export function ruleMistakeText(text: string): string {
  return sentences.reduce((told, [pattern, words]) => told.replace(pattern, words), text);
}
