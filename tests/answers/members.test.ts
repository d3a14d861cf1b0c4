import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

const { said } = asking('../corpora/songlan');

describe('of those that a sentence tells of in a row, the one that goes farthest is named', () => {
  test.each([
    ['哪个镇人口最多', '城关镇', '12.3万人'],
    ['人口最少的乡镇是哪个', '石桥乡', '2.1万人'],
    ['投资最大的项目是哪个', '临河新能源电池项目', '36亿元'],
    ['哪条路最长', '环湖路', '31公里'],
    ['最短的路是哪条', '城西路', '9公里'],
    ['哪个产业增长最快', '电子信息产业', '15.6%'],
    ['哪个行业下降最多', '建材业', '4.2%'],
    ['哪个行业下降幅度最小', '纺织业', '1.5%'],
    ['松岚县产值最高的产业是哪个', '食品加工业', '56.2亿元'],
    ['产值最小的产业是哪个', '纺织业', '18.8亿元'],
  ])('“%s”: %s', async (question, name, value) => {
    const { kind, text } = await said(question);
    expect(kind).toBe('grounded');
    expect(text).toContain(name);
    expect(text).toContain(value);
    expect(text.match(/\d+(?:\.\d+)?(?=[万亿%公])/gu)).toHaveLength(1);
  });
  test('and those that fell, all of them', async () => {
    const { text } = await said('哪些行业下降了');
    expect(text).toMatch(/建材业产值下降4.2%.*纺织业产值下降1.5%/su);
    expect(text).not.toContain('15.6%');
  });
  test.each(['哪个镇的企业最多', '哪个乡镇绿化最好', '云海市哪个镇人口最多', '平阳县哪个镇人口最多'])(
    '“%s” is not told by what the row measures',
    async (question) => {
      expect((await said(question)).kind).toBe('refused');
    },
  );
});

test('how much less than in a year that is named is taken from what the same sentence tells of both', async () => {
  const { kind, text } = await said('消费投诉比2023年少了多少件');
  expect(kind).toBe('grounded');
  expect(text).toContain('516件 − 428件 = 88件');
});

describe('what is only like the thing asked about is not told for it', () => {
  test.each(['松岚县农村居民人均消费支出是多少', '松岚县户籍人口多少'])('“%s”', async (question) => {
    expect((await said(question)).kind).toBe('refused');
  });
  test('a part that is asked about by its own name is not borne out by the whole', async () => {
    const { text } = await said('松岚县去年新增公共停车位3200个对吧');
    expect(text).toContain('1450个');
    expect(text).not.toContain('是的');
  });
  test('真的假的 asks whether it is so', async () => {
    expect((await said('听说松岚县2024年GDP都500亿了，真的假的')).text).toMatch(/^不是.*312\.6亿元/su);
  });
});
