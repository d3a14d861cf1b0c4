import { type Rule, rewriting } from '../../../text/rewriting.ts';

/** What may be told of one thing beside how many there are. */
const units = '亩|公顷|平方(?:公里|千米|米)|平米?|吨|公?斤|公里|千米|户|人次|人';

const rules: readonly Rule[] = [
  // 折成亩是多少, 这部分合多少平: the same in another unit.
  [
    new RegExp(
      `^(?<of>(?:那么?|这(?:部分|些)?|它们?|总共|一共|都)*)(?:(?:换算|折算|折合|[换折])[成为作]?|[按用]|算成)(?<unit>${units})(?:来?[说算讲]|的话)*[，,]?(?:是|有|等于|大概|大约|约)*(?:多少|几)?[呢啊呀]?[？?]?$`,
      'gu',
    ),
    '$<of>是多少$<unit>',
  ],
  [
    new RegExp(
      `^(?:那么?|这(?:部分|些)?|它们?|总共|一共|都)*(?:占地|面积|用地)?(?:[合折]|折合|合计是?|相当于)(?:多少|几)(?<size>[百千万亿]?)(?<unit>${units})[呢啊呀]?[？?]?$`,
      'gu',
    ),
    '是多少$<size>$<unit>',
  ],
  // 住下来过夜的, 住一晚的有多少
  [/(?:[住留待]下来?|当天不走|不走)(?:住|再)?的?(?=过夜|住宿)/gu, ''],
  [
    /(?:[住留待]下来?(?:住)?|[住待](?:了|上|过)?一?[晚宿夜](?:以上)?)(?:了)?的(?:人|游客|客人|旅客)?(?=有?(?:多少|几|占)|呢)/gu,
    '过夜的游客',
  ],
];

/** A question of the turn before in another unit, and of those who stay the night, as reports put it; simplified characters in and out. */
export const converted = rewriting(rules);
