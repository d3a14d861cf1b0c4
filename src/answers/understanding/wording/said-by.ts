import type { Rule } from '../../../text/rewriting.ts';

/** Who says what is asked about is hardly what is asked about: 统计局说下半年要抓哪些事, 区长讲的三件事. And what a plant eats up. */
export const saidBy: readonly Rule[] = [
  [
    /(?<=局|委|[政区县市]府|公司|园区|[局区县市镇院校厂会]长|书记|主任|发言人|[区县市]里|[省市区县])(?:那边|方面)?(?:自己)?(?:说|讲|提|谈|介绍|透露)(?:到|起|过)?(?:的|，|,|是)*(?=\p{Script=Han}{2}|“)(?![一清明法服解课话])/gu,
    ' ',
  ],
  // 照这么算，原来平均多大
  [/(?<=^|[，,])(?:照|按)[这那](?:么|样)?来?(?:算|看|讲)(?:起?来)?[，,]?/gu, ''],
  // 一年能吃掉多少秸秆
  [/(?:吃|消化)[掉下]了?(?=(?:多少|几)\p{Script=Han})/gu, '消纳'],
];
