import type { Language } from '../../../domain.ts';
import { asksSource } from '../wording/talk.ts';

/** What a turn wants of the answer before it: the same once more, its sentence in full, or the same in another language. */
export type Wish = { readonly kind: 'again' | 'in-full' } | { readonly kind: 'in'; readonly language: Language };

const again =
  /^(?:(?:请|麻烦)?(?:再|重新|重)(?:说|讲|发|回答|报|念|来|复)(?:一[遍次下]|下|遍)?(?:刚才|刚刚|上面|前面)?的?(?:那个|那句|回答|数字?|答案)?|重复(?:一[遍次下])?|(?:这|那)?(?:是|可是)?真的(?:吗|么|假的)?|(?:你)?(?:确定|肯定|没(?:说|搞|弄)错)(?:吗|么|吧)|are you sure(?: about that)?|really|is (?:that|it) true|换[个种](?:说法|方式)(?:说|讲)?|说人话|通俗(?:一?点)?(?:说|讲)?|(?:简单|简短)(?:一?点)?(?:说|讲)?|太长了|没看[清懂明](?:白|楚)?|没听[清懂](?:楚)?|你?(?:刚才|刚刚|前面|上面)(?:你)?(?:说|讲|回答|报|答)了?的?(?:那个)?(?:数字?|答案)?(?:是|到底)*(?:什么|啥|多少|几)?(?:来着)?|(?:can you |please |could you )?(?:repeat|say)(?: (?:that|it|this))?(?: again| once more)?|pardon|come again|what (?:did|do) you say|once more|again)$/iu;
const origin =
  /^(?:那?这?(?:个|是|条)?(?:哪[一]?[天年月]|什么时候|几月几?[号日]?|何时|哪[一]?[家篇条个]|什么)的?(?:新闻|报道|消息|文章|稿子|媒体|报纸|数据)(?:里|上|中)?(?:的|说的|写的|讲的|报的)?|(?:从|在)?(?:哪|什么地方)[里儿]?(?:看|查|找|得)?(?:来|到|出)的|(?:出处|来源|原文|依据)(?:是|在)?(?:哪[里儿]?|什么)?|(?:那|这)?是哪几[年天](?:的(?:事|数据?)?)?|从?(?:哪一?年|什么时候|几月|哪个月)(?:份)?(?:到|至)(?:哪一?年|什么时候|几月|哪个月)(?:份)?(?:的)?|(?:can|could) you (?:show|give)(?: me)? (?:the |your )?(?:source|quote|article)s?|(?:show|give)(?: me)? (?:the |your )?(?:sources?|quotes?|original|article)|which article|where(?: is|s) (?:this|that|it) from|how do you know(?: that)?|(?:source|quote|citation)s?(?: please)?)$/iu;
const inFull =
  /^(?:(?:请|麻烦|能不能|可以|能)?(?:再|更)?(?:说|讲|介绍|回答|写)?(?:得|的)?(?:详细|具体|仔细|细致?|多|展开)(?:一?[点些下])?(?:说|讲|讲讲|说说|介绍|看看)?(?:一?[下点])?|还有(?:别的|其[他它]的?|什么)?(?:呢|没有?)?|(?:展开|具体|详细|细)(?:说说|讲讲|说|讲|介绍)(?:一?[下点])?|(?:多|再)(?:说|讲)(?:一?[点些])|(?:原文|原话|全文|上下文|原句)(?:呢|是什么|怎么说的?|怎么写的?|给我看看)?|(?:more|in) details?|(?:tell|give) me more|go on|(?:can you )?elaborate)$/iu;

const named: readonly (readonly [RegExp, Language])[] = [
  [/英[文语]|english/iu, 'en'],
  [/繁[体體]|繁中|traditional/iu, 'zh-Hant'],
  [/中文|汉语|普通话|简体|chinese/iu, 'zh-Hans'],
];
const inLanguage =
  /^(?:(?:请|麻烦|能不能|能|可以|可否)?(?:你)?(?:用|说|换成?|改成?|转成?|翻译?成?|译成?|讲)?(?:英[文语]|中文|汉语|普通话|[简繁][体中])(?:版)?(?:字)?(?:来)?(?:再)?(?:说|讲|回答|回复|写|答|表达)?(?:一[遍次下])?(?:呢|可以|行|好)?|(?:(?:can|could) you |please )?(?:(?:say|repeat|answer|tell me|give me|write|translate)(?: (?:that|it|this))?(?: again)? )?(?:in(?:to)?|to) ?(?:english|(?:simplified |traditional )?chinese)|(?:english|(?:simplified |traditional )?chinese)(?: version)?)$/iu;

/** Words of courtesy around a wish. */
const courtesy =
  /^(?:那|嗯|好的?|ok|sorry|hey|please)?[\s，,]*|(?:[\s，,]*(?:谢谢|多谢|please|pls|thanks|吧|呗|啊|呀|哈|吗|行吗|好吗|可以吗))+$/giu;

/** What `turn`, simplified, wants of the answer before it; `undefined` where it asks for something itself. */
export function wishOf(turn: string): Wish | undefined {
  if (turn.length > longest) return undefined;
  const words = turn
    .replaceAll(/[\p{P}\s]+/gu, ' ')
    .trim()
    .replaceAll(courtesy, '')
    .trim();
  if (inLanguage.test(words))
    return { kind: 'in', language: named.find(([name]) => name.test(words))?.[1] ?? 'zh-Hans' };
  if (inFull.test(words)) return { kind: 'in-full' };
  return again.test(words) || origin.test(words) || asksSource(turn) ? { kind: 'again' } : undefined;
}
const longest = 40;
