const turnover =
  /^(?:总?产值|增加值|(?:商品)?(?:销售|零售|营业|交易|成交|出口|进口|进出口)(?:总?额|总值|收入)|(?:主营业务|业务|营业)收入|利润(?:总额)?|利税(?:总额)?)$/u;
/** 食用植物油实现产量30万吨: of what is made. */
const making =
  /^\s*(?:其中，?)?(?<who>(?!全[省市区县国])[\p{Script=Han}、]{2,14}?)(?:累计|总共|共计?|合计|已经?)*(?:实现|完成|达到?)$/u;
const doing =
  /^\s*(?:其中，?)?(?<who>[\p{Script=Han}、]{1,14}(?:企业|单位|[^产]业|机构))(?:累计|总共|共计?|合计|已经?)*(?:完成|实现|达到?|创造)$/u;

/** 环境治理完成投资: in what it was invested. */
const laidOut =
  /^\s*(?:其中，?)?(?:全[省市区县州])?(?<who>[\p{Script=Han}、]{2,12}?(?:[^产]业|治理|开发|改造|建设|设施))(?:累计|总共|共计?|合计|已经?)*完成$/u;

/** 零售业累计完成零售额: the turnover of that trade, and of no whole place. `ahead`: what stands before `noun`. */
export const traderOf = (noun: string, ahead: string): string | undefined =>
  (turnover.test(noun) ? doing : noun === '投资' ? laidOut : noun === '产量' ? making : undefined)?.exec(ahead)?.groups
    ?.who;
