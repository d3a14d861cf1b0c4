import { type Rule, rewriting } from '../../text/rewriting.ts';

/** Behind a clause that asks, or that ends. */
const ends = '(?=$|[？?！!。，,；;、~～…]|\\s)';

const rules: readonly Rule[] = [
  // 多少哇, 几个捏: what a voice ends with. Not of 唢呐, 娃哈哈, 水滴.
  [
    new RegExp(
      `(?<=\\p{Script=Han})(?:(?<![娃哈])哈|(?<!唢)呐|(?<!咖)哩|(?<![水雨点一])滴|[哇捏咧嘞咯喽噻撒啵呦哟哒呗嘛耶鸭吖诶欸])+${ends}`,
      'gu',
    ),
    '',
  ],
  [new RegExp(`(?<=多少|几[个家人条座栋所户亩吨万亿])(?:来着|的说|呀|啊|呢)*[~～…]+${ends}`, 'gu'), ''],
  // 几百号人
  [/(?:多少|[好]?几)[十百千万]*(?:来|多)?号(?=人)/gu, '多少'],
  [/(?:大概|大约|差不多)?(?:多少|几)(?:十|百|千)(?:来|多)?(?=[个名位人家户])/gu, '多少'],
  // 有几栋，面积又是多大
  [/(?<=[，,；;\s]\p{Script=Han}{0,8})又(?:是|有)?(?=多少|几[^次回度]|多[大长高])/gu, ''],
  // 上班的有多少人现在, 还剩多少家(24年底): when, said last.
  [
    /^(?<asked>(?:(?!\d年|现在|目前|[今去前]年)[^？?])*(?:多少|几)\p{Script=Han}{0,4}?)(?:[，,(]|\s)*(?<time>现在|目前|如今|[今去前]年|(?:20)?\d{2}年[底末初]?)\)?(?=[？?]?$)/gu,
    '$<time>$<asked>',
  ],
  // 项目加一块儿投多少: of one kind of thing, all there is; of 两个 or 甲和乙, a sum.
  [
    /^(?<said>(?:(?![和与跟及、]|以及|还有|加上|[两二三四五六七八九十俩仨\d各每几][个家座条项者笔样类种块批处张期]|(?:企业|公司|厂家?|[村镇乡店户校]|园区|[各每])的|它们|他们|这些|那些)[^？?])*\p{Script=Han}{2})(?:[加合拢凑总](?:在)?(?:起来|一[块起]儿?)|拢共)(?=[^和与跟、]{0,6}(?:多少|几|多大|多长))/gu,
    '$<said>总共',
  ],
];

/** A question without the sounds that a voice adds to it. */
export const withoutFillers = rewriting(rules);
