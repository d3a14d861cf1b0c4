import type { Language } from '../../../domain.ts';
import { placeMentions } from '../../../figures/places/places.ts';
import { simplify } from '../../../text/normal.ts';
import { languageOf } from '../elliptic.ts';
import { reckoningOf } from './reckonings.ts';
import { smallTalkIn } from './small-talk.ts';
import { wishOf } from './wishes.ts';

/** A conversation as the questions that are put in it, and how the last one is to be answered. */
export interface Settled {
  readonly turns: readonly string[];
  /** Where it was asked for in the last turn. */
  readonly language?: Language;
  /** The sentences are asked for, and not only the figures of them. */
  readonly isInFull?: true;
}

/** What was asked before them is another matter. */
const mostQuestions = 5;

/** 好吧，那项目有几个; 哦，2021年呢: what is said to the answer before. */
const reaction =
  /^(?:(?:好(?:的|吧|嘞)?|行(?:吧)?|嗯+|哦+|噢+|啊|ok(?:ay)?|明白了?|知道了|懂了|了解了?|收到|谢谢你?|这样啊?|原来(?:如此|是这样)|i see|got it|thanks)[，,。.!！~～\s]+)+(?=\S{2})/iu;
/** 不是，我问的是2023年的; 不对，我是说目标; 还是说江东; no, I meant the target: what was meant instead. */
const meant =
  /^(?:[哦噢啊呃额嗯]*(?:我?(?:说|问|打|写|搞|弄)错了?|不是|不对|错了?|不|不好意思|抱歉|对不起|no|nope|sorry)[，,。.!！\s]*)*(?:我(?:想|要)?(?:问|说|指|查|看)的(?:不是(?<other>[^，,。]{1,12})[，,]\s*)?(?:就|应该|其实)?是|(?<=[说问打写搞弄]错了?[，,\s]+)(?:就|应该|其实)?是(?!\d)|我(?:其实|就)?是(?:想|要)?(?:问|说|指)|还是先?(?:说|看|问|查|讲)(?:说|看)?(?:一?下)?(?!得)|i (?:meant|mean|asked)(?: about| for)?|i(?:'m| am) asking about)\s*(?<meant>\S.*)$/iu;
/** 不是江西，是江东. */
const notThis =
  /^(?:我?(?:问|说)?的?)?不是(?<not>[^，,。吗吧]{1,12})[，,]\s*(?:我?(?:问|说|要)?的?)?(?:而|就)?是(?<meant>[^，,。？?吗]{1,16})$/u;
const asks =
  /[？?]|多少|几|什么|啥|哪|谁|吗|呢|怎|咋|何|是否|是不是|有没|(\p{Script=Han})[不没]\1|how|what|which|who|when|where|why/iu;
/** 核实：供地16宗; 判断 GDP增长6%: a statement that is put to be held against what is told. */
const checked =
  /^(?:请|帮我|帮忙|麻烦|麻烦你)?(?:事实)?(?:核实|核查|求证|查证|验证|核对|确认|辟谣|判断(?:题|正误|对错|真假)?)(?:一下|下)?[：:，,\s]+(?<claim>\S.{5,})$/u;
/** 那70是什么: of any number that the articles have. */
const ofNumber = /^那?么?(?<number>\d[\d,.]*[万亿]?)(?:是|指|代表|说)(?:的是)?(?:什么|啥)(?:意思|数字?)?[？?]?$/u;
/** 我听说是16.5亿, 不对吧，是12亿吧, 那不是12亿吗. */
const heard =
  /^(?:(?:不对|不是|错了?)(?:吧|啊|呀)?[，,]?(?:应该|好像)?(?:就)?是|(?:那|这)?(?:难道)?不是(?=\d[\d.,]*[^\s，,。？?吗]{0,6}吗)|(?:可是|但是?|不过|咦|诶)?[，,]?(?:我|俺|咱)?(?:们)?(?:怎么)?(?:听(?:说|人说|别人说)|记得|印象[中里]|以为|看到过?|在?网上(?:看到|说|查到)|(?:别人|有人)(?:跟我|都)?说|据说)(?:的?(?:数字?|数据)?(?:明明|应该|好像|大概)?(?:是|有|为))?)(?<number>\d[\d.,]*[^\s，,。？?吗]{0,6}?)(?:的|来着|啊|呢|吧|吗)*[。.？?！!]*$/u;

/** What such a turn may be asked of; 哪些已经完成了, after which projects there are, asks of those. */
const ofData = /^$|^除了|数据|数字|指标|目标|文章|报道|新闻|总结|概括/u;

/** 那有什么, 哪些已经完成了: asked of all that the articles tell. */
const ofAll: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:那么?|那你)(?:都|还)?(?:有|知道|收录)(?:些|点)?(?:什么|啥|哪些)(?:数据|内容|信息|数字)?(?:呢|啊)?[？?]?$/u,
    '有哪些数据',
  ],
  [/^(?:那么?|其中|里面|这些里面?)?哪些(?:数字|指标)?是(?:目标|计划)(?:数|值)?(?:呢|啊)?[？?]?$/u, '有哪些目标'],
  [
    /^(?:那么?|其中|里面|这些里面?)?哪些(?:数字|指标)?(?:是)?(?:已经|都)?(?:完成|实现|做到|达到)了?(?:的)?(?:呢|啊)?[？?]?$/u,
    '已经完成的数据有哪些',
  ],
];

/** 结案率, 溢价率？: the same, or of the same, as the turn before. */
const bareNoun =
  /^(?!(?:什么|怎么|为什么|哪))(?:\p{Script=Han}{2,8}(?<![吗呢吧么])|(?!其中|.*的)\p{Script=Han}{2,4}(?<![吗呢吧么])[？?])$/u;

/** 是金融吗, after 主攻方向是什么: the two as one question. */
function guessed(turn: string, before: string): string | undefined {
  const name =
    /^(?<name>[^，,。？?\d]{2,16}?)(?:分别|都|又)?是(?:什么|啥|谁|哪些|哪[一二两三四五几]?[个家位项]?)[？?]?$/u.exec(
      before.trim(),
    )?.groups?.name;
  const guess = /^(?:难道|那?就?)(?<guess>是[^，,。？?\d这那不]{2,16}[吗吧么嗎][？?]?)$/u.exec(turn.trim())?.groups
    ?.guess;
  return name === undefined || guess === undefined ? undefined : `${name}${guess}`;
}

/** 全省呢, 湖北呢, after 占全市多少: the share of another whole. */
function isOtherBase(turn: string, before: string): boolean {
  const made = reckoningOf(simplify(before));
  const other = /^(?:那么?)?(?<other>\p{Script=Han}{2,6})呢[？?]?$/u.exec(turn)?.groups?.other;
  return (
    made?.kind === 'share' &&
    made.base !== undefined &&
    other !== undefined &&
    (/^全[国省市区县州]$/u.test(other) || placeMentions(other, {}).some(({ name }) => name === other))
  );
}

/** A turn as a question of its own words. */
function asQuestion(turn: string, before: string): string {
  const plain = turn.replace(reaction, '');
  const words = simplify(plain);
  const { number } = heard.exec(words)?.groups ?? {};
  if (number !== undefined) return `是不是${number}`;
  const claim = checked.exec(words)?.groups?.claim;
  if (claim !== undefined)
    return asks.test(claim) ? plain : `${plain.slice(plain.length - claim.length).replace(/[。.！!；;]+$/u, '')}，对吗`;
  const told = ofNumber.exec(words)?.groups?.number;
  const next = ofNumber.test(simplify(before)) ? /^那?么?(?<number>\d[\d,.]*)呢[？?]?$/u.exec(words) : undefined;
  const explained = told ?? next?.groups?.number;
  if (explained !== undefined) return `${explained}是什么`;
  const named = meant.exec(words)?.groups?.meant ?? notThis.exec(words)?.groups?.meant;
  if (named === undefined) return plain;
  // In the script that it was written in.
  const at = words.lastIndexOf(named);
  const said = plain.slice(at, at + named.length);
  if (asks.test(named)) return said;
  return /\p{Script=Han}/u.test(said) ? `那${said.replace(/[的啊呀。.！!]+$/u, '')}呢` : `what about ${said}`;
}

/**
 * The questions of a conversation, oldest first, without what is said around them: greetings and thanks, the wish to hear an answer again, in another language or in full, and
 * what is said to correct a question. The last of them is the one to be answered; it is the small talk itself where the last turn is that.
 */
export function settled(turns: readonly string[]): Settled {
  const questions: string[] = [];
  let how: Omit<Settled, 'turns'> = {};
  for (const [index, turn] of turns.entries()) {
    const isLast = index === turns.length - 1;
    const words = simplify(turn.trim());
    const wish = questions.length > 0 ? wishOf(words) : undefined;
    if (wish) {
      how = wish.kind === 'in' ? { language: wish.language } : wish.kind === 'in-full' ? { isInFull: true } : {};
      continue;
    }
    if (smallTalkIn(words) !== undefined) {
      if (isLast) return { turns: [turn], ...(turns.length > 1 && { language: languageOf(turns) }) };
      continue;
    }
    how = {};
    const guess = guessed(turn, questions.at(-1) ?? '');
    if (guess !== undefined) {
      // What was guessed wrong is nothing to go on from.
      if (isLast) questions.push(guess);
      continue;
    }
    const mayBeOfAll = /^那/u.test(words) || ofData.test(simplify(questions.at(-1) ?? ''));
    const all = mayBeOfAll ? ofAll.find(([pattern]) => pattern.test(words))?.[1] : undefined;
    if (all !== undefined) questions.splice(0, questions.length, all);
    else if (isOtherBase(words, questions.at(-1) ?? '')) questions.push(`占${words.replace(/^那么?|呢.*$/gu, '')}多少`);
    else if (reckoningOf(words)?.kind === 'nth' && reckoningOf(simplify(questions.at(-1) ?? ''))?.kind === 'order')
      // 第二个呢, after 哪个最高
      questions.push(`${questions.at(-1)!.split('，')[0]}，${turn.trim()}`);
    else
      questions.push(
        bareNoun.test(words) &&
          !meant.test(words) &&
          !asks.test(words.replace(/[？?]$/u, '')) &&
          !reckoningOf(words) &&
          asks.test(questions.at(-1) ?? '')
          ? `${turn.trim().replace(/[？?]$/u, '')}呢`
          : asQuestion(turn, questions.at(-1) ?? ''),
      );
  }
  if (questions.length === 0) return { turns: turns.slice(-1) };
  // What was made of answers names nothing that a later turn could be of.
  const [last, ...before] = questions.toReversed();
  const isMade = (turn: string) => {
    const made = reckoningOf(simplify(turn));
    // 增速呢, 一共多少人, 去年完成了多少 go on for those behind them.
    return made !== undefined && !/^(?:aspect|result|new)$/u.test(made.kind) && !('isTotal' in made);
  };
  const naming = before.filter((turn) => !isMade(turn)).toReversed();
  return { turns: [...naming, last!].slice(-mostQuestions), ...how };
}
