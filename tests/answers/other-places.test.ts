import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

const { said, answered } = asking('../../corpus');

describe('a county of China that no article speaks of is another place, with its suffix or without', () => {
  test.each([
    ['章丘GDP多少', '章丘区'],
    ['昆山去年引进市外投资多少', '昆山市'],
    ['2022年义乌地区生产总值', '义乌市'],
    ['浦东一般公共预算收入多少', '浦东新区'],
    ['崑山2022年GDP是多少', '崑山市'],
    ['历下GDP多少 / 那昆山呢', '昆山市'],
    ['历城2022年固定资产投资增长多少', '历城区'], // neither of the place nor of the year
    ['天桥引进了多少市外投资', '天桥区'], // beside the home, and a bridge elsewhere
    ["What about Kunshan's GDP?", 'Kunshan'],
    ['what is the gdp of kunshan', 'kunshan'],
  ])('“%s” is refused, and %s named', async (question, place) => {
    const { kind, reason, text } = await said(question);
    expect({ kind, reason }).toEqual({ kind: 'refused', reason: 'other-place' });
    expect(text).toContain(place);
  });
  test.each(['合作项目引进了多少个', '新华书店有几家', '昆山路有多长'])('“%s” names none', async (question) => {
    expect((await said(question)).reason).not.toBe('other-place');
  });
  answered([['历下GDP多少', '2282.94亿元']]);
});
