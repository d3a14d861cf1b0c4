import { describe } from 'vitest';
import { asking } from './asking.ts';

/** One short report of a made-up district, asked about in plain words. */
const { answered, refused } = asking('luxi');

describe('what stands right before 多少 is asked for', () => {
  answered([
    ['芦汐今年餐饮商户排查限期整改了多少户', '75户'], // and not what was looked at
    ['芦汐今年餐饮商户排查了多少户', '860户'],
    ['芦汐上半年新增预计投入资金多少', '36.5亿元'], // an aim by its name alone
  ]);
});

describe('a turn is measured against what it says, and asks of what the turn before named', () => {
  answered([
    ['芦汐今年中考上普高线多少人 / 和去年比呢', '35人'],
    ['芦汐2024年装了多少部电梯 / 累计呢', '累计加装230部'],
    ['芦汐暑期阅读课堂多少场 / 其中防汛自救这类安全培训的有几场', '41场'],
  ]);
});

describe('when something is done is told with the act and its time, or nothing is', () => {
  answered([['芦汐的城际铁路哪年通车', '2027年6月']]);
  refused('晨屏模组项目什么时候投产', '云栖院养老服务中心什么时候建成');
});

describe('what is asked for is of the kind that is told', () => {
  refused('云栖院养老服务中心一个月收费多少', '芦汐去年新引进项目多少个 / 都是哪几家');
});

describe('what one industry puts out is not what the district does', () => {
  answered([
    ['芦汐2024年产值多少', '1342.6亿元'],
    ['芦汐2024年新型显示产业产值多少', '317.5亿元'],
  ]);
});

describe('a development zone is known by its short name, and is not the other kind of zone', () => {
  const wuqiao = asking('asked/wuqiao');
  wuqiao.answered([['望川经开区2024年产值多少', '1342.8亿元']]);
  wuqiao.refused('望川高新区2024年产值多少');
});
