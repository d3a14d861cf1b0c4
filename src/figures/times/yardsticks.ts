import type { Span } from '../../domain.ts';

/**
 * Whether a time is a yardstick (比2021年, 去年同期), or tells when something began or of which year it is called, and not when what the sentence
 * tells was so. `words` stand in `text` from `start` to `end`; `isSpan`: they name two years.
 */
export const isYardstick = (text: string, { start, end }: Span, words: string, isSpan: boolean): boolean =>
  /(?:成立|建|创办|创立|兴办|注册|落户|诞生|起源|发源|投产|投用|通车|开通|运营|设立|开工|动工|出生|毕业)于$/u.test(
    text.slice(Math.max(0, start - 5), start),
  ) ||
  // 2019年在云溪成立，注册资本…: when it began is not when things stood so.
  /^[^，。；]{0,8}(?:成立|创[办建立])[，。；](?!当年|同年|次年)/u.test(text.slice(end, end + 14)) ||
  // 2023—2024年保障性项目: what they are called.
  (isSpan &&
    /^(?!实施|建设|完成|开展|推进|新建|安排|谋划)\p{Script=Han}{2,8}?(?:项目|工程|计划|规划|行动)/u.test(
      text.slice(end, end + 14),
    )) ||
  // 7日，记者从市文旅局获悉: when it was told, and not when it was so.
  (/[日号]$/u.test(words) &&
    /^，?(?:\p{Script=Han}{0,10}记者)?[从在][^，。；]{2,40}?(?:获悉|了解到|得知|看到)，/u.test(
      text.slice(end, end + 64),
    )) ||
  // 为1998年以来最高水位: since when none was higher.
  /^以来(?:历史)?(?:同期)?的?(?:最[高低大小多少好强长快]|首[次个]|[新次][高低]|第[一二三四五](?:[高低大多]|次))/u.test(
    text.slice(end, end + 10),
  ) ||
  // 延续一季度的态势, 刷新去年四季度的纪录
  /延续$|(?:刷新|打破|改写)了?$/u.test(text.slice(Math.max(0, start - 3), start)) ||
  // 根据上年度贷款增量排名
  (/^上一?年度$/u.test(words) && /^(?!末|[全我]|[完实]|共)\p{Script=Han}/u.test(text.slice(end, end + 1))) ||
  // 年初设定的96%, 年初预算: when it was set.
  (words === '年初' &&
    /^(?:就|便|时|所|[区市县省]里|[^，。；\d]{0,8}?会[议上]?)?(?:预算|目标|计划|提出|设定|确定|下达|制定|定下|定的|预期|承诺|立下|敲定|签订|既定)(?![^，。；]{0,8}的\d+[项个件条大类])/u.test(
      text.slice(end, end + 24),
    )) ||
  // 因上年基数高
  /^(?:同期)?的?[高低]?基数/u.test(text.slice(end, end + 6)) ||
  // 一直到八月份结束
  /^结束/u.test(text.slice(end, end + 2)) ||
  /(?:(?<!占)比|较|相[比较]于?|比起|高于|低于|超过)了?$/u.test(text.slice(Math.max(0, start - 4), start)) ||
  // 自2009年建立: how long there has been one.
  (/自从?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^[初底末]?(?:正式|全面)?(?:建立|成立|设立|创[立办建]|启动|实施|试点|推行|开展|挂牌|获批)(?![^，。；]{0,20}以来，(?:已|共|先后)*累计)/u.test(
      text.slice(end, end + 36),
    )) ||
  // 完成全年目标的54%: whose aim it was, not when it was met.
  (/^(?:预期|既定)?(?:目标|任务|计划|预算)(?:任务|数)?的?(?:[\d约近百一二三四五六七八九十]|$)/u.test(
    text.slice(end, end + 10),
  ) &&
    // 2026年目标80亿元 is that year's.
    !/^目标(?:任务|数)?[\d约近][\d.,]*(?!\d|[\d.,]*%)/u.test(
      /(?:完成|达到?|实现|超[过额出]?|占|为)了?$/u.test(text.slice(Math.max(0, start - 4), start))
        ? ''
        : text.slice(end, end + 16),
    )) ||
  // 完成全年120亿元目标的78%
  (/(?:完成|达到?|实现|占)了?$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    /^的?[\d.]+[万亿]?\p{Script=Han}{1,4}的?\p{Script=Han}{0,6}(?:目标|任务|计划|预算)(?:任务|数)?的(?:约|近|超过?)?\d/u.test(
      text.slice(end, end + 36),
    )) ||
  /^(?:的?同期(?!为|达|[完实是])|(?:全年)?[\d.]+[万亿]?[\u4e00-\u9fff]{1,4}的[\d.]+倍|相比|的?(?:[\d.]|[一二三四五六七八九十])*倍)/u.test(
    text.slice(end, end + 20),
  ) ||
  // 恢复到2019年的112%: what it is measured by.
  (/(?:恢复[到至]|相当于|占)$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    /^(?:同期)?的?\d/u.test(text.slice(end, end + 6))) ||
  // 达到去年全年奖励总额的85%: how much of that year's.
  (/(?:达到?|相当于|恢复到|超过|接近|约为)$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    ofSoMuch.test(text.slice(end, end + 30))) ||
  // 为2019年同期的98%, 为疫情前同期（2019年上半年）的52%
  (/[为是（(]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
    /^(?:同期)?[）)]?的(?:近|约|超)?[\d.]+%/u.test(text.slice(end, end + 14)) &&
    /[）)]/u.test(text.slice(end, end + 4)) === /[（(]/u.test(text.slice(start - 1, start))) ||
  (/[与同和跟]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
    /^(?:[^，。；]{0,6}(?:相比|持平|比)|[^，。；]{0,24}相比|(?:同期)?的?[\d.]+[万亿]?\p{Script=Han}{1,3}(?:基本|大体|大致)?(?:相比|持平|相当|接近))/u.test(
      text.slice(end, end + 30),
    ));

const ofSoMuch =
  /^[^，。；\d]{0,14}的(?:约|近|超过?|逾|大约)*(?:[\d.]+(?:%|倍|成)|百分之|[一二三四五六七八九](?:成|分之)|一半)/u;

/** 2000年底前建成的小区: how old they are, and not when they were counted. */
export const isOfAge = (year: number, after: string, published = ''): boolean =>
  year < Number(published.slice(0, 4)) - 1 &&
  /^(?:[底末]?(?:以|之)?前)(?:建成|建设|建造|竣工|登记|注册|出生|投用|交付|入住|参保|退休)[^，；。\d]{0,8}的/u.test(
    after,
  );
