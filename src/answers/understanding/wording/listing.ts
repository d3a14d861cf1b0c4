import { type Rule, rewriting } from '../../../text/rewriting.ts';

const each =
  '(?:通通|统统|全部?|一并|挨个儿?|逐[个一条项]|依次|一一|一个一?个|一条一?条|一项一?项|一样一?样|分[条项]|都)';
const forMe = '(?:请|麻烦|[给帮替跟为]我|帮忙|[给帮]咱)';
const tell = '(?:罗列|列举|汇报|[列报说数讲摆捋念理])';
const done = '(?:[一了]?遍|一?下|一[列报说数]|出来|清楚|明白|齐|全|个?清单|听听|看看|来看)';
/** 挨个报一遍, 都给我列列: that all is to be told, one by one. A verb alone asks nothing of the kind: 都说了多少. */
const order = `(?:${forMe}*(?:${each}${forMe}*)+${tell}{1,2}${done}+|${forMe}+${each}*${tell}{1,2}${done}+|(?:${forMe}|${each})+(?:列列|报报|说说|数数|讲讲|捋捋|念念|理理)|(?:${forMe}*(?:${each})${forMe}*)告诉我?)(?:呗|吧|啊|哈|嘛)?`;

const rules: readonly Rule[] = [
  // 各涨了多少，给我列列
  [new RegExp(`(?<=(?:多少|几|哪|什么|啥|谁)[^？?]*?)(?:[，,、；;]|\\s|(?<=[了的]))+${order}(?=$|[？?。!])`, 'gu'), ''],
  [new RegExp(`(?:[，,、；;]|\\s)*${order}(?=$|[？?。!，,:])`, 'gu'), '列出来'],
  // 成绩单那几个数: as many as there are.
  [
    /(?<=[这那哪])(?:几|[两三四五六七八九十仨俩])[个项样大]*(?=(?:数字?|数据|指标|目标|成绩|成果)(?!量|额|据?线))/gu,
    '些',
  ],
  // 招商那块都定了啥指标
  [
    /(?:[这那]一?块儿?|方面)?(?:都|又|给)*(?:定|下|提|设)了?(?:些|哪些|(?:些|几[个项])?什么|几[个项]|啥)(?:样的)?(?:指标|目标|任务)(?=$|[？?啊呀呢了，,])/gu,
    '目标有哪些',
  ],
];

/** A question for a list, put as people order one. */
export const ordered = rewriting(rules);
