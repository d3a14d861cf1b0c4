/** Whom people speak to in a chat, and of whom they speak there. */
const others =
  '(?:在座|在场|懂行|内行|知情|本地)的?|(?:大佬|大神|大哥|大姐|大伙儿?|亲|家人|朋友|网友|老师|同志|师傅|前辈|高人|楼主|群主|群友|管理员?|小编|小助手|助手|兄弟|姐妹|老铁|友友|宝子?)们?';
const who = `我们?|俺们?|咱们?|本人|你们?|您|大家|各位|诸位|人家|有没有人?|有人|有谁|谁|哪位|哪个|萌新|小白|新人|外行|区问|${others}`;
/** How one asks, knows or tells, before and behind the verb. */
const how =
  '突然|忽然|一直|总是?|老是?|还|再|又|换|先|就|只|都|也|太|很|挺|蛮|特别|非常|比较|有点儿?|真的?|是|不是|实在|确实|好像|似乎|其实|刚刚?|刚才|今天|最近|现在|一时|一下子|半天|好久|好像|到处|怎么也|完全|根本|压根儿?|弱弱地?|小声地?|悄悄地?|顺便|顺带|随便|随口|好奇|单纯|纯粹?|麻烦|烦|请|劳烦|拜托|帮忙?|替|给|跟|向|想要?|要|得|需要|能不能|可不可以|能否|可否|可以|能|会|行|不太?|没有?|没怎么|别|不要|必须|一定|务必|尽量|最好|越|用|以|按|从|把|有';
/** To know, to ask, to look for, to tell. */
const act =
  '知不知道|知道不知道|知道|晓得|清楚|明白|[搞弄]?(?:懂|明白|清楚)|记[得清住错]?|忘记?|想[起到]|确定|肯定|了解|看[到懂]?|刷到|听到|查|搜|百度|谷歌|找|翻|问|请教|打听|咨询|求[问助解教]?|提问|蹲|科普|解答|解惑|解释|告诉|告知|说|讲|答|回[答复]?|聊|报|提供|附上?|带上?|贴|发|注明|标明?|编|骗|糊弄|谢|感谢|打扰|在不在|在吗|在线等?|等';
const what =
  '个?蠢?笨?傻?小?(?:问题|事儿?|疑问)|出处|来源|出自|引用|依据|根据|原文|链接|数字|数据|数值?|答案|消息|结果|资料|报道|新闻|文章|信息|官方|表格|列表|用[英中][文语]|一句话|一两句|重点|细节|详情|具体|详细|简单|简短|简洁|直接|准确|精确|靠谱|可靠|权威|真实|快点?|快速|尽快|急|着急|好心人|话|哪篇';
const behind =
  '一?下儿?|一声|一句|一点儿?|[点些个]|看|看看|[到完出]|不[到完清出懂得住]|得[到清出懂]|不?起来|出来|过|着|了|的|得|来着|急急+|一个|[吗么吧呢啊呀哈嘛呗哦噢哇捏诶欸]|不|好|行|可以|谢谢?|告知|大概|嗯+|呃+|额+|哎+|唉|喂|早|你好|您好|hi|hello|ok|pls|please|3q|thx|thanks';

/**
 * A clause that says no more than that one asks, does not know, or wants to be told, and how: 突然想到, 查了半天没查到, 给个出处, 知道的话说一声. It
 * names nothing that an article could tell.
 */
export const isChatter = (clause: string): boolean => small.test(clause) && tells.test(clause);
/** The longest first, and none of them tried again: 不 stands in many. */
const pieces = [who, how, act, what, behind]
  .flatMap((words) => words.split(/\|(?![^(]*\))/u))
  .sort((one, other) => lengthOf(other) - lengthOf(one))
  .join('|');
function lengthOf(piece: string): number {
  return piece
    .replaceAll(/\[[^\]]*\]/gu, '字')
    .replaceAll(/\(\?[:<!]*([^|)]*)[^)]*\)/gu, '$1')
    .replaceAll(/.\?/gu, '').length;
}
const small = new RegExp(`^(?:(?=(${pieces}))\\1\\s*)+$`, 'iu');
const tells = new RegExp(`${act}|${what}|${others}|萌新|小白|一下|急|谢|唉|喂|早|[你您]好|[a-z]`, 'iu');

const knows =
  '知不知道|知道不知道|知道|晓得|记不[清得]|想知道|告诉[我俺]们?|想[问查](?!办|处)|要[问查](?!办|处|封|验|实)|问(?:问|一?下|一句|个事)|请教|说说|讲讲|查(?:查|一?下)|求[问助教]|求科普|求解答';
/** 确定了多少个项目 asks what was settled: only who does not know is no part of a question. */
const unsure =
  '(?:也|还|都|真的?|其实|一直|完全)*(?:不|没|想|要)(?:太|大|是很|怎么)?(?:清楚|确定|了解|明白|记得|[搞弄闹](?:懂|清楚|明白))|(?<=[我你您])们?(?:清楚|了解|记得)';
/** 有人知道, 我不太清楚, 可不可以说说, 好奇问一下: right before what is asked. */
export const chatLead = new RegExp(
  `^(?:话说(?:回来)?|讲真|说真的|说实话|老实说|说起来|所以说?|然后|那么|对了|另外(?=想|问|[，,])|还有(?=[，,])|不懂就问|打扰了?|嗯+|呃+|额+|哎+|诶+|欸+)?[，,：:\\s]*(?:(?:(?:${who}|${how})\\s*){0,6}(?:${knows}|${unsure})(?:一?下|一?[声句]|了)?)?[，,：:\\s]*`,
  'iu',
);
/** 我忘了, 谢谢大佬, 知道的说一声: right behind it. */
export const chatTail = new RegExp(
  `(?:来着)?[啊呀呢哈嘛]{0,4}[，,\\s]{0,4}(?:(?:我|俺)(?:也|都|又|给|一时|突然|有点儿?|真)*(?:忘记?|记不[清得住]|想不起来?|不记得|不太?清楚|不知道|[搞弄]不(?:清楚?|懂|明白)|没[记查找][住到]|[查找]不到)(?:了|啦|的)*|(?:谢谢|多谢|感谢|拜托|辛苦)(?:了|啦|你|您|先|哈|啊)*(?:${others}|各位|大家|机器人)*|\\[\\p{Script=Han}{1,3}\\]|[[【(（](?:${what}|求助|提问|在线等)[\\]】)）])[。.!！~～\\s]*$`,
  'iu',
);

/** 出处是哪里, 真的吗: the source of what was told before is asked for. */
export function asksSource(turn: string): boolean {
  const words = turn.replaceAll(/[\p{P}\s]+/gu, ' ').trim();
  return (isChatter(words.replace(/是?(?:哪里|哪儿|什么)$/u, '')) && source.test(words)) || englishSource.test(words);
}
const source = /出处|来源|出自|依据|原文|链接|哪篇|准确|精确|靠谱|可靠|权威|真的|真实|确定|肯定/u;
const englishSource =
  /^(?:(?:what|where)(?: s| is| are)? (?:the |your )?sources?|(?:the )?sources?(?: please)?|where (?:does|did) (?:this|that|it) come from|says who|are you sure|is (?:that|this|it) (?:true|right|correct|accurate|reliable)|really|sure)$/iu;

/** 不是苏州的, 区的不是市的: what is not meant. */
export const notMeant =
  /^(?:我)?(?:[问说]的)?(?:[区县市镇]的)?(?:不是|不要|别给|不问|没问)(?:我)?(?:说|问)?\p{Script=Han}{1,6}的(?:数据?|数字)?$/u;

/** 据报道, 有报道称, 根据资料, 官方数据里: that what the articles say is asked for. Not 报道里说了什么, which is asked of them. */
export const ofArticles =
  /^(?:根据|按照?|依据|依|照|据|从|看了?|刚看到?|读了?|在|有些?|[这那]?[一有]?[个篇条则份])*(?:你们?的?|官方的?|公开的?|收录的?|这些?|那些?|相关的?|媒体的?|最新的?)*(?:报道|新闻|资料|文章|数据|报告|材料|消息|统计)(?:(?:里面?|中|上)(?:显示|说|看|讲|提到|写|介绍)?的?|来[看说讲]|显示|说|称|写道|(?<=^据(?:报道|统计))|(?=[，,]))[，,\s]*(?!都?主?要?[说讲写提]?了?(?:些|的)?(?:什么|哪些))/u;
