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

/** 622万个，江东说的这是什么数; 5680在江东那篇里代表什么 */
const toldBy =
  /^(?<number>\d[\d,.]*[%万亿千百]*\p{Script=Han}{0,3}?)(?:[，,\s]+|这个数[，,]?|在|是)(?<of>\p{Script=Han}{2,8}?)(?:(?:[说讲提写报]到?的)?(?:这|那)?个?是|(?:那篇|这篇|那条|这条)?(?:报道|新闻|文章|稿子)?(?:里面?|里头|中)?的?(?:代表|指|表示|说明|意思|讲|说)的?是?)(?:的是)?(?:什么|啥)(?:数字?|数据|意思|东西|玩意儿?|含义)?[？?啊呀呢]*$/u;

/** One number, and no question for another one; 72和70分别指什么 are two, each to be explained. */
const isOfNumber =
  /^(?!.*\d[^\d，,。]{0,4}[和与跟及、]\s*\d)(?!.*(?:多少|(?<!这|那)几(?![成分])))(?=.*[什啥何哪懂白清楚]).*\d/u;

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
