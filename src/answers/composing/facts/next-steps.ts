import type { Draft } from '../../../domain.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { pieces } from '../sentences/facts.ts';
import { asksOfAll, isOfTime } from './difficulties.ts';
import { isOfPlace } from './reading.ts';

/** 下半年要抓哪些事, 接下来打算怎么干, 下一步有哪些举措 */
const asks =
  /(?:下半年|下一?步|接下来|今后|明年|今年|来年|新的?一年|[下四三二]个?季度).{0,10}(?:(?:抓|做|干|推)[好些]?(?:哪|什么)|(?:哪些|什么|哪几[件项]|哪[两三四五][件项])(?:事|工作|打算|举措|措施|安排|部署|任务|动作)|怎么(?:干|做|抓|办|走|打算|推进))/u;
/** What such a question says beside that; any other word is a matter of its own: 下半年教育要抓哪些事. */
const said =
  /^(?:经济|社会|发展|工作|重点|重点工作|政府|统计|统计局|发改局|发改委|主要|打算|抓|干|做|推进|举措|措施|事|事儿|事情|件|项|要|安排|部署|任务|动作|全区|全市|全县|下半年|下一步|下步|接下来|今后)+$/u;
/** 下半年将抓好三项工作：一是…；二是… */
const plans =
  /(?:下半年|下一?步|接下来|今后|明年|今年|[下四三二]个?季度|新的?一年)[^。；]{0,24}(?:将|要)?[^。；]{0,6}(?:聚焦|围绕|抓好|重点|做好|着力|突出|狠抓|实施|推进)[^。]*(?:一是|[：:][^。]{8,}；|[一二三四五六]个方面|[一二三四五六]项)/u;

/** What an article says will be done next, in a row, where a question asks for that and names no matter of its own. */
export function tellNextSteps(material: Material): Draft | undefined {
  const { query, hits, known } = material;
  const { language, text } = query;
  if (!asksOfAll(material, asks, said)) return undefined;
  const time = /下半年|下一?步|接下来|今后|明年|今年|[下四三二]个?季度/u.exec(text)?.[0] ?? '';
  for (const { passage } of hits)
    for (const { text: sentence, start, end } of sentencesOf(passage.text)) {
      const article = known.articles.get(passage.articleId)!;
      if (!plans.test(sentence) || !isOfPlace(query, sentence, article)) continue;
      if (!sentence.includes(time) && !isOfTime(query, `${article.title}，${sentence}`, article.publishedOn)) continue;
      const source = { passage, start: passage.start + start, end: passage.start + end };
      return { kind: 'grounded', language, claims: [quoteOf(source, sentence, language)] };
    }
  return undefined;
}

/** Whole sentences: the pieces of one that was cut behind its semicolons are put together again. */
function sentencesOf(text: string): readonly { text: string; start: number; end: number }[] {
  const whole: { text: string; start: number; end: number }[] = [];
  for (const { start, end } of pieces(text)) {
    const before = whole.at(-1);
    if (before?.text.endsWith('；')) {
      before.end = end;
      before.text = text.slice(before.start, end);
    } else whole.push({ text: text.slice(start, end), start, end });
  }
  return whole;
}
