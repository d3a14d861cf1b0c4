import type { Figure, Query } from '../../../domain.ts';
import { figuresOf } from '../../ledger-index.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { countAlike } from '../matching/counted.ts';
import type { Known } from '../matching/surroundings.ts';
import { heldOf } from '../saying/told-sentences.ts';

/** 已经赔了300万元: what was done stands right before its number. */
export const doneIn = (text: string): string =>
  /(?<verb>[赔付贷补罚捐还欠退])了?(?:近|约|超|有)?(?=\d)/u.exec(text.replace(/\d+(?:年|月)/gu, ''))?.groups?.verb ??
  '';

/** 工业项目才19个吗, of 工业项目43个，文旅项目19个: what is asked about is counted beside it, and is another number. */
export function isOfNeighbour(
  { language, text: asked, rest, terms }: Query,
  figure: Figure,
  { ledger, articles }: Known,
): boolean {
  if (language === 'en') return false;
  const { text } = articles.get(figure.articleId)!;
  const clauseOf = ({ clause: { start, end } }: Figure) => text.slice(start, end);
  const named = [figure.metric, figure.subject, figure.place].join(' ');
  const own = `${named} ${clauseOf(figure)}`;
  // 王某通过甲公司、乙公司控制58%: neither of them does.
  const means = /(?:通过|经由|借助)[^，。；]*/u.exec(clauseOf(figure))?.[0] ?? '';
  const isMeans = (word: string) =>
    word.length > 2 && means.includes(word) && !clauseOf(figure).replace(means, '').includes(word);
  if (rest.split(' ').some((word) => asked.startsWith(word) && isMeans(word))) return true;
  const verb = doneIn(asked);
  if (verb !== '' && own.includes(verb)) return false;
  // 引进外资目标90亿元, of 力争外资90亿元: its name says less, and is the same.
  const others = terms.filter(({ term }) => term.name !== figure.term);
  const words = [...rest.split(' '), ...others.map((term) => term.words)];
  const nouns = words.filter((word) => word.length > 1 && !isVerb(word));
  const lacks = (told: string) => (word: string) => !formsOf(word).some((form) => told.includes(form));
  const unsaid = [...nouns.filter((word) => word.length > 2), ...(verb === '' ? [] : [verb])].filter(lacks(own));
  // 甲覆盖率达8%、乙覆盖率达9%: a clause names both, and each number's own words only one.
  const unnamed = nouns.filter(lacks(named));
  // 参赛的60个项目获奖了吗, of 60个项目参赛，9个项目获奖
  const undone = rest.split(' ').filter((word) => word.length > (isVerb(word) ? 1 : 3) && lacks(own)(word));
  const signs = latinIn(asked).filter((sign) => !terms.some((term) => term.words.includes(sign)));
  return figuresOf(figure.articleId, ledger).some((other) => {
    // 难题解决了500个吗, of 企业500家、难题200个; but 六个方面27项任务 says its 项 itself.
    const isAlike =
      other.unit === figure.unit ||
      (!asked.includes(figure.text) && countAlike(other.unit.replace(/次$/u, ''), figure.unit.replace(/次$/u, '')));
    if (!isAlike || other.value === figure.value) return false;
    // 农业项目新开工8个吗, of 农业项目30个 of which it is a part that is named.
    if (other.metric === figure.partOf && terms.some(({ term }) => term.name === figure.term)) return false;
    const said = `${other.metric} ${clauseOf(other)}`;
    if (signs.some((sign) => !latinIn(own).includes(sign) && latinIn(said).includes(sign))) return true;
    if (other.aspect !== figure.aspect) return false;
    const isBeside = other.clause.start === figure.clause.start;
    const says = (told: string) => (word: string) => !lacks(told)(word);
    // 粉条销量和出口货值分别增长8%、12%: 粉条 is said of both, 出口货值 of the one alone.
    // 新增装机8万千瓦 says what 累计装机40万千瓦 does not.
    const isOnlyOwn = isBeside
      ? nouns.some((word) => says(named)(word) && lacks(other.metric)(word))
      : verb === '' && words.some((word) => word.length > 1 && says(figure.metric)(word) && lacks(said)(word));
    return (
      (!isOnlyOwn && (isBeside ? unnamed : unsaid).some(says(other.metric))) ||
      (said.includes(figure.metric.slice(-measureLength)) &&
        (isBeside || !isOnlyOwn) &&
        isNamedBetter(nouns, own, said)) ||
      (other.sentence.start === figure.sentence.start &&
        other.clause.start > figure.start &&
        undone.some(says(clauseOf(other))))
    );
  });
}

/** 甲类资金流入, 行业户均: the words of a question stand with another number of the same measure rather than with this. */
const isNamedBetter = (nouns: readonly string[], own: string, other: string): boolean =>
  nouns.every((noun) => heldOf(noun, other) >= heldOf(noun, own)) &&
  nouns.some((noun) => heldOf(noun, other) > heldOf(noun, own));
/** So many signs at the end of a metric name what is measured. */
const measureLength = 3;

/** Names of models and firms in Latin letters: Model S, LGD. */
const latin = /(?<![A-Za-z\d])[A-Z][A-Za-z\d]*(?![A-Za-z\d])/gu;
const latinIn = (text: string): string[] => [...(text.match(latin) ?? [])];
