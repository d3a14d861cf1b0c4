import { describe, expect, test } from 'vitest';
import { isOfOtherClause } from '../../src/answers/composing/beside/other-clause.ts';
import type { Material } from '../../src/answers/composing/saying/drafting.ts';
import type { Query } from '../../src/domain.ts';
import { asked, quoted } from './drafted.ts';

const known = { articles: new Map([['a', { id: 'a', place: '云江市' }]]) };

/** A sentence that is quoted for a question; `more` is what was understood of it. */
const isBeside = (text: string, sentence: string, more: Partial<Query>) =>
  isOfOtherClause(quoted(sentence), { query: asked(text, more), known } as unknown as Material);
const term = (words: string, ...aliases: string[]) =>
  ({ terms: [{ words, term: { name: words, aliases, english: [], not: [] } }] }) as unknown as Partial<Query>;

describe('a number that another clause tells of something else', () => {
  test.each<[string, string, Partial<Query>]>([
    ['东坡片区的500强项目投资多少', '签约项目61个，总投资88亿元，其中500强项目4个', { rest: '500强项目 投资' }],
    ['税收收入增长多少', '财政收入9亿元，增长3.2%，税收占比81%', { ...term('税收收入'), aspect: 'growth' }],
    [
      '户籍人口增加多少',
      '常住人口61万人，比上年增加2万人，户籍人口55万人',
      { ...term('户籍人口'), dimensions: ['people'] },
    ],
    ['南禾县生产总值增速多少', '全县生产总值88亿元，增长6%，同期南禾县为95亿元', { place: '南禾县', aspect: 'growth' }],
    ['36个项目总投资多少', '36个项目竣工，签约项目48个，协议总投资90亿元', { dimensions: ['money'] }],
    [
      '东坡地块面积多少',
      '东坡地块等5个征收项目推进，完成供地9宗、210亩',
      { rest: '东坡地块面积', dimensions: ['area'] },
    ],
    ['加工贸易增长多少', '一般贸易增长11%，高于加工贸易7个百分点', { rest: '加工贸易', aspect: 'growth' }],
    ['青浦镇排第几', '青浦镇、白鹤镇上榜，其中白鹤镇位列第9位', { rest: '青浦镇', aspect: 'rank' }],
  ])('“%s” is not answered by “%s”', (question, sentence, more) =>
    expect(isBeside(question, sentence, more)).toBe(true),
  );
  test.each<[string, string, Partial<Query>]>([
    ['东坡片区的500强项目投资多少', '签约项目61个，其中500强项目4个，总投资88亿元', { rest: '500强项目 投资' }],
    ['税收收入增长多少', '财政收入9亿元，税收收入7亿元，增长3.2%', { ...term('税收收入'), aspect: 'growth' }],
    [
      '常住人口增加多少',
      '常住人口61万人，比上年增加2万人，户籍人口55万人',
      { ...term('常住人口'), dimensions: ['people'] },
    ],
    ['养老院投资多少', '今年投资3亿元，养老院建成2所', { rest: '养老院 投资' }],
    ['季节工要招多少', '固定员工200人，再招500名季节工，季节工每月4000元', { rest: '季节工', dimensions: ['people'] }],
    ['36个项目总投资多少', '36个项目竣工，总投资90亿元', { dimensions: ['money'] }],
    ['36个项目总投资多少', '总投资90亿元的36个项目竣工', { dimensions: ['money'] }],
    ['一般贸易增长多少', '一般贸易增长11%，高于加工贸易7个百分点', { rest: '一般贸易', aspect: 'growth' }],
    ['白鹤镇排第几', '青浦镇、白鹤镇上榜，其中白鹤镇位列第9位', { rest: '白鹤镇', aspect: 'rank' }],
    [
      '云江的外省首店有几家',
      '其中外省首店8家，本省首店30家，云江首店40家',
      { place: '云江市', rest: '首店', dimensions: ['count'] },
    ],
    ['签约企业里在建的有几家', '签约企业50家，其中在建企业9家', { rest: '签约企业 在建', dimensions: ['count'] }],
  ])('“%s” is answered by “%s”', (question, sentence, more) => expect(isBeside(question, sentence, more)).toBe(false));
});
