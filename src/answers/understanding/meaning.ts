/**
 * What a number means, however it is put: 看到个312，没看懂，指啥的 and 报道里出现的“312”代表什么意思 are 312是什么. Only a question that states a number and
 * asks for none is put so; what else it says (of which place, of which year) stays as it is.
 */
export function withMeaningAsked(text: string): string {
  const ofChange = text
    .replace(changed, '$<number>是什么')
    .replace(changedSo, '$<of>$<number>是什么')
    .replace(toldBy, '$<of>$<number>是什么');
  if (ofChange !== text) return ofChange;
  const lone = loneNumber.exec(text);
  if (lone && asksOfLone.test(text.slice(lone[0].length))) return `${lone.groups!.number}是什么`;
  if (!isOfNumber.test(text)) return text;
  const plain = text.replace(puzzled, '').replace(leadIn, '').replace(quoted, '$<number>');
  const asked = plain.replace(meant, '$<number>是什么');
  return asked === plain ? text : asked;
}

const whichThing =
  '(?<![为凭])(?:什么|啥|哪一?(?:样|项|个|块))(?:东西|玩意儿?|指标|数据?|方面|行业|产业|产品|领域)?(?:同比|环比)?(?:[能会]|一下子?)?';
const change = '(?:涨|增长?|增加|上[涨升]|提高|[跌降]|下[降跌]|减少?|回落)';

/** 什么涨了86.7%, 哪项下降了4%: which of all that is told changed by so much. */
const changed = new RegExp(
  `${whichThing}${change}了?(?:大?约|近|将近)?(?<number>\\d[\\d.]*(?:%|个百分点))(?=[的啊呢呀？?。]*$)`,
  'u',
);
/** 86.7%——海东区哪样东西涨了这么多 */
const changedSo = new RegExp(
  `^(?<number>\\d[\\d.]*(?:%|个百分点))[—，,、：:…\\s-]*(?<of>[^，,\\d]{0,8}?)(?:是)?${whichThing}${change}了?[这那]么[多快高狠猛大]`,
  'u',
);

/** 622万个，江东说的这是什么数; 622万个是江东的啥数; 5680在江东那篇里代表什么 */
const toldBy =
  /^(?<number>\d[\d,.]*[%万亿千百]*\p{Script=Han}{0,3}?)(?:[，,\s]+|这个数[，,]?|在|是)(?<of>\p{Script=Han}{2,8}?)(?:(?:[说讲提写报]到?的)?(?:这|那)?个?是|的(?=[什啥])|(?:那篇|这篇|那条|这条)?(?:报道|新闻|文章|稿子)?(?:里面?|里头|中)?的?(?:代表|指|表示|说明|意思|讲|说)的?是?)(?:的是)?(?:什么|啥)(?:数字?|数据|意思|东西|玩意儿?|含义)?[？?啊呀呢]*$/u;

/** One number, and no question for another one; 72和70分别指什么 are two, each to be explained. */
const isOfNumber =
  /^(?!.*\d[^\d，,。]{0,4}[和与跟及、]\s*\d)(?!.*(?:多少|(?<!这|那)几(?![成分])))(?=.*[什啥何哪懂白清楚]).*\d/u;

/**
 * 抄了个825，不知道后面跟的是啥; 报上那个264后头该接什么; 1970，这是年份还是钱: one number, and little else than where it was met and what is not known
 * of it. Nothing that would name a place, a time or a thing stands in between, since 264家企业是干什么的 asks of the firms.
 */
const loneNumber =
  /^(?:(?:我|俺|咱|请问|想问|问一?下|那|我家?(?:儿子|闺女|女儿|孩子|娃|妈|爸|老公|老婆|同学|同事|同桌|领导))*(?:[的在]|刚才?|今天|昨天)*(?:抄|记|看|听|读|刷|翻|瞄|扫|写|念|画|圈)?(?:笔记|报纸?|新闻|文章|报道|材料|稿子|手机|视频|黑板|标题|本子|屏幕|[这那](?:篇|条|个)|这文|文)*(?:里头?|里面|上头?|上面|当中|中)?(?:只?(?:抄|记|看|听|读|刷|翻|瞄|扫|写|念|画|圈)(?:到|见|下来?|了|过|着)*)?(?:提到?|说到?|出现|冒出来?|蹦出来?|有|是)?(?:过|了|的)*)?(?:有|那|这)?一?(?:个|串)?(?:数字?|数据)?[，,：: ]*[“"‘'「『]?(?<number>(?<![\d.])\d[\d,.]*[%万亿]*(?![\d.%万亿年月日号]))[”"’'」』]?/u;
/** All that may stand behind such a number. */
const asksOfLone =
  /^(?:[，,：: ]|这个?数字?|那个?数字?|在?(?:这|那)(?:篇|条|个)?(?:报道|新闻|文章|稿子|材料)?(?:里头?|里面|中|上)?|我?(?:不知道|不晓得|没记住|没记清楚?|忘了|漏了?|没抄[上全]|没看[懂明白清]+|记不清了?|搞不清楚?)|好像|似乎|后(?:面|头|边)?|前(?:面|头|边)?|出现过?(?:[一两三几]回|[一两三几]次)?|各自?|分别|都|到底|究竟|又)*(?:(?:的?单位)?(?:是|该|应该?|要|得|在)*(?:跟|接|带|写|加|配|连)?(?:着|了)?(?:的?单位)?(?:的?是|着|的)?(?:什么|啥|哪个)(?:单位|字|词|来着)?|(?:的?是|在|是在)?(?:说|讲|算|数|统计|形容|描述|表示|代表|指)(?:的|着)?(?:是)?(?:什么|啥|哪样|哪个|哪方面|哪一?项|谁)(?:的?(?:东西|事儿?|玩意儿?|数|方面|情况))?的?|(?:这)?是?(?:年份|时间|日期|钱|人|面积|个数|长度|金额|数量|名次|编号|楼|地|亩)还是(?:年份|时间|日期|钱|人|面积|个数|长度|金额|数量|名次|编号|楼|地|亩))(?:来着|的|呀|啊|呢|嘛|呐|来|哦)*[？?。!]*$/u;

/** 没看懂, 看不明白: why it is asked, which is no matter of what is asked. */
const puzzled =
  /[，,\s]*我?(?:实在|有点|还是|一直)?(?:[没不](?:太|大|怎么)?(?:看|读|弄|搞)?(?:太|大)?(?:懂|明白|清楚)|[看读弄搞](?:不|没)(?:太|大)?(?:懂|明白|清楚))(?:了|的?是)?(?=$|[，,\s。？?])/gu;

/** 文章里出现的, 看到个: where the asker met it. */
const leadIn =
  /^(?:请问|想问(?:问|一?下)?|我)?(?:[这那上]?(?:篇|个)?(?:文章|报道|新闻|稿子|材料|原文|文|通稿)(?:[里中上](?:[面头边])?)?)?(?:[看瞧读听见提写说讲列](?:[到见过]了?|了|的)|出现(?:过|了)?的?|冒出来?的?|蹦出来?的?)?(?:有|那|这)?(?:一?个|的)?(?:数字?|数据)?[，,\s]*(?=[“"‘'「]?\d)/u;

const quoted = /[“"‘'「](?<number>\d[\d,.]*[^”"’'」\s]{0,6})[”"’'」]/gu;

/** The end of the question: the number, 这个数 or nothing, and one of the ways to ask what it stands for. */
const meant =
  /(?<number>\d[\d,.]*(?:(?!代表)[^\d\s，,。是指代表说讲对应这那什啥个]){0,6}个?)[\s，,]*[这那]?个?(?:数字?|数据|数值|数目)?[\s，,]*(?:到底|究竟|具体|主要|是?用来)?(?:(?:是|在)?(?:指|代表|表示|说明|反映|意味着?|讲|说|对应|表达|描述|形容)(?:的|着|了)?(?:又?是)?个?(?:什么|啥子?|何)(?:东西|意思|玩意儿?|内容|事儿?|情况|含义|数字?|数据)?|(?:算?是|算|有)?个?(?:什么|啥子?|何)(?:意思|含义|东西|玩意儿?|数字?|数据)|作何解释?|怎么(?:理解|解释|讲))(?:来着|的|呀|啊|呢|嘛)?[？?。]?$/u;
