import { timeMentions } from '../../../figures/times/periods.ts';
import { foldWidth, simplify } from '../../../text/normal.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { isSaid } from '../said.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isChatter, notMeant } from './talk.ts';

const asks =
  /多少|几(?![乎何])|哪|什么|啥|谁|吗|怎|咋|如何|是否|多[大高长久远]|[?]|列|逐[条个项]|挨个|[报念摆数][一出]/u;
const states =
  /\d|[一二三四五六七八九十百千万亿两]{2}|百分之|[一二三四五六七八九两](?:成|个|家|名|项|座|栋|宗|亩|元|块)/u;
/** What an aside may end with. */
const tail = '(?:了|啦|的|吧|啊|呀|呢|嘛|哦|哈|噢|吗|么|点|些|得很|死了|坏了|来着)*';
const whole = (words: string) => new RegExp(`^(?:${words})$`, 'u');

/** 这也太吓人, 真厉害啊, 惨啊: how it strikes the asker. */
const comment = whole(
  `(?:这个?|那|可|也|都|还|就|实在|确实|简直|未免|是不是|有点儿?|规模|数字?|速度|势头|成绩|手笔|胃口|口气)*(?:太|真|好|挺|够|多|怪|蛮|贼|超|忒|老|相当|非常|这么|那么)*(?:吓人|夸张|离谱|离奇|厉害|牛气?|牛[掰逼批b]|猛|惨|可怜|可怕|恐怖|邪乎|玄乎|悬|绝|狠|扯|水|假|虚|给力|带劲|提气|争气|了不起|不得了|不简单|不容易|有意思|好笑|气人|愁人|揪心|心疼|羡慕|惊人|震惊|意外|奇怪|稀奇|新鲜|难得|寒碜|磕碜|丢人|没谁|服气?|醉|无语|晕|笑死|吓死|吓一跳|惊到|惊呆|看呆|不敢(?:信|相信)|难以置信|想不到|没想到|不可思议)${tail}(?:我|人|我了)?`,
);
/** 我怎么没感觉, 谁信呢, 骗人的吧: that it is not believed. */
const doubt = whole(
  `(?:我|俺|咱|咱们|我们|人家)?(?:怎么|咋|为什么|居然|还|真是?|反正|可|是|有点儿?)*(?:一点儿?)?(?:都|也)?[没不](?:太|大|怎么|敢)?(?:感觉|觉得|觉着|感受|体会|看出|发现|相信|信|听过|听说)(?:到|出来|出|过)?${tail}|谁(?:会|能|敢)?信${tail}|鬼才?信${tail}|(?:是|不会是|别是|该不会是)?(?:骗人|忽悠人?|吹牛|吹的|瞎编|编的|谣言|糊弄人)${tail}`,
);
/** 就随便问问, 纯好奇, 别糊弄我, 写稿用: why and how it is asked. */
const manner = whole(
  `(?:我|俺|就|只|也|我就|是|纯|有点儿?|单纯|没别的|突然|忽然|一直|挺|很|很是|比较|特别|随便|随口|顺嘴|顺便|多嘴|弱弱地?|悄悄|先|再|想)*(?:好奇|问问|问一?[下嘴句声]|打听一?下|打听打听|问着玩|没别的意思|没事|闲得慌?|了解了解)${tail}|(?:可|你|千万)?(?:别|不要|不许|不准|甭)(?:糊弄|忽悠|骗|蒙|唬|瞎说|瞎编|乱编|胡说|打马虎眼|打哈哈|兜圈子|跑题)(?:我|人)?${tail}|(?:我|就|只)*要个?(?:准)?(?:数|数字|数据)?(?:写稿|写材料|写报告|写作业|做表|做ppt|汇报|交差|填表|发言)(?:子|里|上)?(?:急|要)?用?${tail}|(?:写稿|写材料|写报告|写作业|做表|做ppt|汇报|交差|填表|发言|开会|备课|抄作业)(?:子|里|上)?(?:急|要)?用${tail}`,
);
/** 好家伙, 我的天: a cry. */
const cry = whole(
  `(?:好家伙|我的(?:天|妈|个?乖乖)[哪呐啊呀]*|天[哪呐啊]+|妈呀|哎[呀哟]+|哎呦|乖乖|我去|我靠|卧槽|老天爷?|啧啧+|呵呵+|哈哈+|嘿嘿*|老铁们?|兄弟们?|家人们|姐妹们?|各位(?:大佬|大神|亲)?|大佬们?|大神|亲们?|小编|大哥|大姐|小姐姐|小哥哥|师傅|同志们?|乡亲们|伙计们?|机器人|小助手|助手)${tail}`,
);
/** 我跑出租的, 俺是种地的, 退休老头一个: who asks. It is dropped where no article says a word of it, as what a grant is for may be. */
const self =
  /^(?:我|俺|咱|本人|在下|鄙人)(?:这|这人|自己)?(?:就?是|当)?个?(?:跑|开|卖|种|养|做|干|搞|修|送|教|当|学|打|看|带|管|摆)\p{Script=Han}{1,6}的$|^(?:我|俺|咱|本人)(?:就?是|当)(?:一?[个名位])?\p{Script=Han}{2,8}$|^\p{Script=Han}{0,4}(?:老头|老太太?|大爷|大妈|学生|宝妈|打工人|小白|外行|路人|司机|老师)(?:一[个枚名位]|路过)$|^(?:开|跑|卖|种|养|送|摆)\p{Script=Han}{1,5}的?(?:好奇|随口|顺嘴|路过|想)?(?:打听|问|好奇)(?:一?下|一?[句声嘴])?$|^(?:开个?|摆个?)\p{Script=Han}{2,4}(?:随口|顺嘴|好奇)?(?:打听|问)(?:一?下|一?[句声嘴])$/u;
/** 我家娃明年上学, 我妈天天念叨: what the asker's family does, which is no matter of a year's statistics. */
const kin =
  /^(?:我|俺|咱|我们|咱们)家?(?:里|的)?(?:娃|孩子|小孩|小子|儿子|闺女|女儿|老公|老婆|媳妇|对象|爱人|[爸妈爷奶哥姐弟妹叔姨舅]{1,2}|老[爸妈]|老人|老爷子|亲戚|邻居|室友|同桌|同学|同事|朋友)\p{Script=Han}{0,10}$/u;
/** 先问问, 随口打听下: before the question itself. */
const before =
  /^(?:我|就|先|再|也|还是|顺便|随口|随便|顺嘴|多嘴|冒昧|想|要|来)*(?:问问|问一?[下嘴句声]|打听一?下|打听打听|请教一?下|好奇一?下|想问|想知道)(?=\p{Script=Han}|[\d])/u;
/** 同桌吹牛说, 听老邻居讲, 群里有人在传: that one was told so. */
const hearsay =
  /^(?:我)?(?:听|听到|看到|刷到)?(?:隔壁|楼下|对门|老|小|我|我们|我家|同|单位|公司|抖音|微信|朋友)?的?(?:同桌|同学|同事|邻居|朋友|老乡|亲戚|哥们|闺蜜|室友|师傅|司机|大爷|大妈|老板|老王|老李|小王|小李|我[爸妈哥姐]|老[爸妈]|二舅|大伯|叔叔|群里?|圈子?|网友|有人|人家|别人|大家|网上|外面|坊间)(?:们|里|上|有人|都|在|又|老|总|跟我|和我|一直|今天|昨天|前几天|刚才?)*(?:吹牛|吹嘘|吹|嚷嚷|念叨|嘀咕|唠叨|闲聊|聊天|聊|传|说|讲|提)(?:说|讲|到|起|过)?(?:是|的是)?[:,，]?/u;

/** 嗓子都咳坏了, 头都大了: what it does to the asker. Dropped where no article says a word of it. */
const effect = /^(?:我|俺|咱|害得?我?|弄得?我?|搞得?我?)?\p{Script=Han}{1,4}都(?:快|要|给)?\p{Script=Han}{1,4}了$/u;

/** Asides are parted by these, and a blank between two words. */
const parting = /[,，。;；:：!！~～…—\n]+|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/**
 * A question without what the asker says of himself, of how it strikes him and why he wants to know it: 去年失业率7.5%，这也太吓人 asks of 7.5%, and
 * 我家娃明年上学，去年新增多少学位 of the year before. What may say of which thing or for whom it is asked stays.
 */
export function withoutAsides(message: string, vocabulary: Vocabulary): string {
  const plain = foldWidth(simplify(message)).toLowerCase();
  if (plain.length !== message.length || !/\p{Script=Han}/u.test(plain)) return message;
  const clauses = [...clausesOf(plain)];
  const isKept = (start: number, end: number) => {
    const clause = plain.slice(start, end).trim();
    const others = clauses.filter((one) => one.start !== start).map((one) => plain.slice(one.start, one.end));
    if (!others.some((other) => asks.test(other) || states.test(other))) return true;
    if (
      // 300亿元，我没记错吧: it is what asks.
      (isChatter(clause) && others.some((other) => asks.test(other))) ||
      notMeant.test(clause) ||
      comment.test(clause) ||
      doubt.test(clause) ||
      manner.test(clause) ||
      cry.test(clause)
    )
      return false;
    if (asks.test(clause)) return true;
    if (effect.test(clause)) return !isStrange(clause, vocabulary);
    if (!others.some((other) => isOfStatistics(other, vocabulary))) return true;
    return !kin.test(clause) && !(self.test(clause) && isStrange(clause, vocabulary));
  };
  const kept = clauses.filter(({ start, end }) => isKept(start, end));
  const left =
    kept.length === clauses.length || kept.length === 0
      ? message
      : kept.map(({ start, end, next }, at) => message.slice(start, at + 1 < kept.length ? next : end)).join('');
  const words = foldWidth(simplify(left));
  const lead = before.exec(words)?.[0] ?? '';
  const heard = lead === '' ? (hearsay.exec(words)?.[0] ?? '') : '';
  // 我妈说了几次: what they say is asked for, and nothing that they told.
  const mayGo = (said: string) =>
    said !== '' && words.length - said.length >= shortest && !/[了几多]/u.test(words[said.length]!);
  if (mayGo(lead)) return left.slice(lead.length);
  return mayGo(heard) && /\p{Script=Han}{2}/u.test(words.slice(heard.length))
    ? `听说，${left.slice(heard.length)}`
    : left;
}
const shortest = 5;

function* clausesOf(text: string): Generator<{ start: number; end: number; next: number }> {
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(parting)) {
    if (index > start) yield { start, end: index, next: index + mark.length };
    start = index + mark.length;
  }
  if (start < text.length) yield { start, end: text.length, next: text.length };
}

/** Whether no article says a word of two signs and more of it. */
const isStrange = (clause: string, vocabulary: Vocabulary): boolean =>
  segmenterTerms(clause)
    .filter((word) => /^\p{Script=Han}{2,}$/u.test(word))
    .every((word) => !isSaid(word, vocabulary));

/** Asked of a year, or of all of a place. */
const isOfStatistics = (clause: string, { newest }: Vocabulary): boolean =>
  asks.test(clause) &&
  (/\d\d年/u.test(clause) ||
    timeMentions(clause, { ...(newest && { publishedOn: newest }) }).length > 0 ||
    /全[省市区县州旗镇]/u.test(clause));
