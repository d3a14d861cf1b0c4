import type { Query } from '../../../domain.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';

const acts =
  '投产|投用|投运|启用|运营|达产|通车|开通|通|完工|竣工|建成|交付|落成|开工|动工|开建|开业|开园|开学|揭牌|成立|结束|签约|上市|开放|封顶|拆除|拆迁|拆|通水|通航|试运行|开诊|施行|生效|执行|实施|到账|到位|完成|[弄搞做干修建改]完|[弄搞修建]好';
/** 什么时候投产, 哪年通; 建成 什么时候 as English questions are put. */
const asksTime = new RegExp(
  `(?:(?:什么|啥)时候|何时|几时|哪一?[年天]|几月[份号]?)(?:才|就|会|开始|可以?|能|要|将|正式|全部|全面|全线|[建修])*(?<act>${acts})(?:[的了呢啊呀]|使用|运营)*[？?]?$|(?<done>${acts}) 什么时候$`,
  'u',
);
const time =
  /\d年|\d月|\d[日号]|[今明去前后次][年日天]|当年|[年月季]度?[初中底末]|[上下]半年|季度|半年|[昨近]日|日前|目前|已|正式|春节|元旦|国庆|[春夏秋冬][天季]/u;

/** 补贴到什么时候, of the day on which it was announced. */
const asksEnd = /(?<![等拖推延])(?:到|至|截止到?)(?:什么时候|何时|哪一?天|几月份?|几号)(?:为止|截止|结束)?[？?]?$/u;
const end =
  /(?<![达增升降])[至到]\s*\d{1,4}[年月日号点]|\d[^，。；]{0,6}(?:前|止|结束|截|底)|截[至止]|期限|有效期|[年月]底|长期/u;

/** Whether a question asks when something was or will be done, and no part of what is told says that it is, with a time. */
export function lacksTimeOfAct({ text, kind }: Query, told: readonly string[]): boolean {
  if (kind === 'fact' && asksEnd.test(text)) return !told.some((words) => end.test(words));
  const groups = kind === 'fact' ? asksTime.exec(text)?.groups : undefined;
  const act = groups?.act ?? groups?.done;
  if (act === undefined) return false;
  const forms =
    act === '通'
      ? ['通车', '开通', '通']
      : // 右线贯通: nobody drives through it yet.
        /^(?:通车|开通)$/u.test(act)
        ? ['通车', '开通']
        : /施行|生效|[执实][行施]/u.test(act)
          ? ['施行', '生效', '执行', '实施', '日起', '月起', '年起']
          : [...formsOf(act), ...(/完工|竣工|建成|交付|完$|好$/u.test(act) ? ['完成', '完工', '竣工', '建成'] : [])];
  // 通车后渡口撤销, 19家开工: what is to come of it, and how many there are, say not when, unless their clause does.
  const says = (clause: string) =>
    forms.some((form) => clause.includes(form)) &&
    (/\d[年月日]/u.test(clause) ||
      !forms.some((form) =>
        new RegExp(`${form}(?:以|之)?(?:[后前]|时(?!间))|\\d[余多]?[家个项座].{0,4}${form}`, 'u').test(clause),
      ));
  return !told.some((words) => time.test(words) && words.split(/[，；。]/u).some(says));
}
