import type { Draft, Query } from '../../../domain.ts';
import { samePeriod, timeMentions } from '../../../figures/times/periods.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { strangerIn } from '../saying/refusals.ts';
import { pieces } from '../sentences/facts.ts';
import { isOfPlace } from './reading.ts';

/** 有哪些困难, 存在什么问题, 短板是什么 */
const asks =
  /(?:哪些|什么)(?:样的?|主要|突出)?(?:问题|困难|短板|不足|难题|挑战|压力)|(?:问题|困难|短板|不足|挑战)(?:和\p{Script=Han}{2})?(?:都?(?:是|有))?(?:哪些|什么)/u;
/** What such a question says beside that; any other word is a matter of its own: 供水还有什么问题. */
const said =
  /^(?:经济|社会|发展|统计|统计局|局长|运行|形势|工作|报告|政府|政府报告|政府工作报告|公报|承认|提到|指出|存在|面临|遇到|看到|全区|全市|全县|全省|问题|困难|短板|不足|难题|挑战|压力)+$/u;
/** 也要看到，发展中还存在不少困难 */
const admits =
  /(?:看到|认识到|意识到|承认)[^。；]{0,24}(?:困难|问题|短板|不足|矛盾|压力|复杂|不确定|挑战|调整)|(?:还|仍|也)(?:存在|面临|有)[^。；：]{0,10}(?:困难|问题|短板|不足|矛盾|压力|挑战)|(?:报告|公报|会议)(?:也|还|同时)?(?:指出|提到|坦言)，[^。]{0,80}(?:[不尚][够足强优平]|不(?:够|尽)?(?:牢固|均衡|充分|合理|到位|彻底|健全|完善|平衡|协调)|薄弱|滞后|短板|欠缺|有待|差距)|(?:但|然而|不过)[^。；]{2,40}(?:仍[处在]于?调整|偏[慢弱低紧]|不足|放缓|承压|乏力|低迷|滞后|不强|不快|薄弱)/u;

/** What an article admits of the place's difficulties as a whole, where a question asks for these and names no matter of its own. */
export function tellDifficulties(material: Material): Draft | undefined {
  const { query, hits, known } = material;
  const { language } = query;
  if (!asksOfAll(material, asks, said)) return undefined;
  for (const { passage } of hits)
    for (const { text: sentence, start, end } of pieces(passage.text)) {
      const article = known.articles.get(passage.articleId)!;
      const isTold = admits.test(sentence) && isOfPlace(query, sentence, article);
      if (!isTold || !isOfTime(query, `${article.title}，${sentence}`, article.publishedOn)) continue;
      const source = { passage, start: passage.start + start, end: passage.start + end };
      return { kind: 'grounded', language, claims: [quoteOf(source, sentence, language)] };
    }
  return undefined;
}

/** Whether a question in Chinese asks for something of the place as a whole: it `asks` for that, and every word beside is one that goes without saying. */
export function asksOfAll(material: Material, asks: RegExp, said: RegExp): boolean {
  const { kind, language, rest, terms, text, leans } = material.query;
  return (
    /^(?:fact|list)$/u.test(kind) &&
    language !== 'en' &&
    terms.length === 0 &&
    !leans &&
    asks.test(text) &&
    rest
      .split(' ')
      .filter(Boolean)
      .every((word) => said.test(word)) &&
    !strangerIn(material)
  );
}

/** Whether what is told is of the time that is asked about, if any is. */
export const isOfTime = ({ period }: Query, told: string, publishedOn: string | undefined): boolean =>
  period === undefined ||
  timeMentions(told, publishedOn === undefined ? { year: 2000 } : { publishedOn }).some((time) =>
    samePeriod(time.period, period),
  );
