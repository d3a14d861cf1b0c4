import { expect, test } from 'vitest';
import { type Cell, tableLines } from '../../src/corpus/tables.ts';

type Row = readonly (string | Cell)[];
const lines = (...rows: Row[]) =>
  tableLines(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell))));
const head = (text: string): Cell => ({ text, head: true });

test.each<[string, Row[], string[]]>([
  [
    'heads stand before their numbers, and the unit of a head behind them',
    [
      ['指标', '2021年（亿元）', '2022年(亿元)'],
      ['地区生产总值', '470.2', '500.5'],
    ],
    ['地区生产总值 2021年 470.2亿元，2022年 500.5亿元'],
  ],
  [
    'a bare year is a year',
    [
      ['指标', '2021', '2022'],
      ['投资（亿元）', '356.1', '381.2'],
    ],
    ['投资 2021年 356.1亿元，2022年 381.2亿元'],
  ],
  [
    'a unit column is the unit of its row',
    [
      ['指标', '计量单位', '总量', '同比增长（%）'],
      ['投资', '亿元', '381.2', '7.0'],
      ['人口', '万人', '80', '-0.1'],
    ],
    ['投资 381.2亿元，同比增长 7.0%', '人口 80万人，同比增长 -0.1%'],
  ],
  [
    'the caption gives a unit where it names one',
    [[{ text: '表一 单位：亿元', columns: 2 }], ['镇', '投资'], ['甲镇', '5']],
    ['表一 单位：亿元', '甲镇 投资 5亿元'],
  ],
  [
    'a total is that of the metric that its row names, and a name of its own where rows name something else',
    [
      ['镇', '总量（亿元）', '增速（%）'],
      ['甲镇', '5', '3'],
    ],
    ['甲镇 总量 5亿元，增速 3%'],
  ],
  [
    'what is no amount has no unit of its caption, its row or its unit column',
    [
      [{ text: '单位：亿元', columns: 4 }],
      ['指标', '2022年', '同比增长', '排名'],
      ['投资', '5', '3.2', '1'],
      ['工业增加值', '8', '4.1', '2'],
      ['投资增速', '7', '', ''],
    ],
    [
      '单位：亿元',
      '投资 2022年 5亿元，同比增长 3.2，排名 1',
      '工业增加值 2022年 8亿元，同比增长 4.1，排名 2',
      '投资增速 2022年 7',
    ],
  ],
  [
    'nor of a unit column',
    [
      ['指标', '单位', '总量', '同比增长'],
      ['投资', '亿元', '5', '3.2'],
    ],
    ['投资 5亿元，同比增长 3.2'],
  ],
  [
    'a caption of several units gives none',
    [[{ text: '单位：亿元、%', columns: 3 }], ['镇', '投资', '增速'], ['甲镇', '5', '3']],
    ['单位：亿元、%', '甲镇 投资 5，增速 3'],
  ],
  [
    'heads of two rows are one head',
    [
      [
        { text: '指标', rows: 2 },
        { text: '2022年', columns: 2 },
      ],
      ['总量（亿元）', '增速（%）'],
      ['投资', '381.2', '7'],
    ],
    ['投资 2022年 381.2亿元，2022年增速 7%'],
  ],
  [
    'a group over several rows stands in each of them',
    [
      ['镇', '季度', '投资（亿元）'],
      [{ text: '甲镇', rows: 2 }, '一季度', '5'],
      ['二季度', '6'],
    ],
    ['甲镇 一季度 投资 5亿元', '甲镇 二季度 投资 6亿元'],
  ],
  [
    'ordinals are no numbers of the row',
    [
      ['序号', '项目', '总投资（亿元）'],
      ['1', '大桥', '5'],
      ['2', '学校', '0.8'],
    ],
    ['1. 大桥 总投资 5亿元', '2. 学校 总投资 0.8亿元'],
  ],
  [
    'what a cell states stays as it is, and empty cells are left out',
    [
      ['项目', '投资（亿元）', '进度'],
      ['大桥', '约5', '已开工'],
      ['学校', '—', ''],
    ],
    ['大桥 投资 约5，进度 已开工', '学校'],
  ],
  [
    'names with their values',
    [
      ['项目名称：', '大桥'],
      ['总投资', '5亿元'],
    ],
    ['项目名称：大桥', '总投资：5亿元'],
  ],
  [
    'heads by their markup, though the table holds no numbers',
    [
      [head('项目'), head('地点')],
      ['大桥', '甲镇'],
    ],
    ['大桥 地点 甲镇'],
  ],
  [
    'labels with their values, two in a row',
    [
      ['索引号：', '113/2023', '发布机构：', '统计局'],
      ['名称：', '公报', '日期：', ''],
    ],
    ['索引号：113/2023 发布机构：统计局', '名称：公报 日期：'],
  ],
  [
    'no heads',
    [
      ['5', '6', '7'],
      ['8', '9', '10'],
    ],
    ['5 | 6 | 7', '8 | 9 | 10'],
  ],
  [
    'a note in the last row',
    [['镇', '投资（亿元）'], ['甲镇', '5'], [{ text: '注：初步数据', columns: 2 }]],
    ['甲镇 投资 5亿元', '注：初步数据'],
  ],
  [
    'rows of unequal length',
    [
      ['镇', '投资（亿元）', '增速（%）'],
      ['甲镇', '5'],
    ],
    ['甲镇 投资 5亿元'],
  ],
  ['a cell that claims to span the world', [[{ text: '甲', columns: 1e9, rows: 1e9 }, '乙']], ['甲 | 乙']],
  ['nothing', [[]], []],
])('%s', (_, rows, expected) => {
  expect(lines(...rows)).toEqual(expected);
});
