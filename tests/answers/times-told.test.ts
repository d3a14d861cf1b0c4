import { describe, expect, test } from 'vitest';
import { judge, shelve } from './evidence.ts';

const shelf = shelve({
  title: '云麓县：稳中求进看半年',
  publishedOn: '2023-08-02',
  place: '云麓县',
  text: '7月20日，梅岭隧道贯通。该项目于去年5月开工。\n岚光新材料公司2015年在云麓县成立，2019年转型为综合供应商。县里的“随手公益”行动，从2023年5月办到2024年4月。柳溪大桥今年3月开工，预计明年10月完工。\n记者张三8月1日报道：石梁渡槽，前身为枫溪水车，始建于1958年。',
});

/** A claim that counts nothing has verdicts on its times alone: one each where the article says of them what it says, and none where it may not. */
describe('the times of a claim that counts nothing', () => {
  test.each([
    ['岚光新材料公司于2015年在云麓县成立。', 1],
    ['岚光新材料公司2019年转型为综合供应商。', 1],
    ['岚光新材料公司于2019年在云麓县成立。', 0],
    ['岚光新材料公司2015年转型为综合供应商。', 0],
    ['“随手公益”行动自2023年5月持续到2024年4月。', 2],
    ['柳溪大桥2023年3月开工。', 1],
    ['柳溪大桥2023年3月完工。', 0],
    ['柳溪大桥预计2024年10月完工。', 1],
    ['柳溪大桥2024年10月已完工。', 0],
    ['石梁渡槽的前身枫溪水车始建于1958年。', 1], // the day of the report does not end what leads up to it
    ['石梁渡槽的前身枫溪水车始建于2023年8月。', 0],
    ['梅岭隧道2022年5月开工，2023年7月20日贯通。', 2], // 该项目 is what the sentence before speaks of
    ['梅岭隧道2022年5月贯通。', 0],
    ['梅岭隧道2023年7月20日开工。', 0],
    ['桃源公司于2015年在云麓县成立。', 0],
  ])('%s', async (claim, told) => {
    const verdicts = judge(claim, await shelf);
    expect(verdicts.filter(({ supported }) => supported)).toHaveLength(told);
  });
});
