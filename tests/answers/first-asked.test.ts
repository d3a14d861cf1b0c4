import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** Three short reports of a made-up district and its city, asked about as people ask who have not read them. */
const { said, answered, refused } = asking('yanling');

describe('what is under way or to come is not told as done', () => {
  test('nor is it borne out', async () => {
    expect((await said('柳塘地块那6个征收项目都做完了吗')).text).not.toMatch(/^是的/u);
  });
  test('and what begins later is not told as begun', async () => {
    expect((await said('柳湾新村已经开始签约了吧')).text).toMatch(/^不是.*下月启动签约/su);
  });
  refused('望江中心那9栋楼交付了没');
});

describe('what is asked of a thing is told of that thing, or nothing is', () => {
  refused(
    '瑞禾商事那个项目投资多少', // whose sentence tells no sum
    '砚岭区全区一年产多少斤脐橙', // of which a town's is told
    '砚岭今年晚稻种了多少亩', // and not 早稻
    '砚岭的邻里食堂吃一顿多少钱', // and not what is sold elsewhere
    '去年落地的19个百强项目分别是哪些企业',
    "What was Yanling's actual GDP growth rate in 2023?", // and not how large it was
    '砚岭的双进行动是什么意思', // and not what was done in it
    'How many truck drivers has the Yanling "roadside stop" served so far?',
  );
  answered([
    ['砚岭派出的农技小队去了多少个村', '137个村'],
    ['招商都去了哪些城市', '长株潭'],
  ]);
});

describe('what is asked in traditional characters is read as in simplified ones', () => {
  refused(
    '硯嶺到現在收了多少噸早稻', // and not what stores hold
    '望江中心南區在哪個區 / 什麼時候完工',
  );
});

describe('two things are set against each other by what is told of each', () => {
  answered([
    ['去年走访企业的数和解决难题的数哪个多', '700余家', '90余个'],
    ['砚岭的爬行动物和两栖动物哪个种类多', '27种', '18种'],
    ['澜江铁路和岭浦高铁比，哪个长', '126.5公里', '208公里'], // and not how fast trains go there
  ]);
});

describe('what is computed is of what is told', () => {
  answered([
    ['45栋楼减掉要交付的9栋还有几栋', '36栋'],
    ['确保交付的面积占望江中心楼宇总面积的百分之几', '28.57%'],
    ['砚岭国家一级和二级重点保护动物加起来有多少种', '58种'],
    ['砚岭翻建涉及18万平方米，签完的除外还剩多少万平方米', '11.5万平方米'],
  ]);
});

describe('plain words are taken for what they say', () => {
  answered([
    ['86是什么数', '市外投资项目'],
    ['砚岭2023年gpd多少', '1536.4亿元'],
    ['砚岭2024年一般公共预算收入增长木标是多少', '增长8%'],
    ['砚岭有多少种国家一级重点保护动物 / 那植物呢', '植物有4种'],
    ['砚岭的库房够不够装早稻', '能够满足'],
    ['砚岭老式住房涉及多少户人家', '5200余户'],
    ['砚岭旧房翻建惠民行动惠及多少人次', '3万余人次'],
  ]);
  answered([
    [
      'When is the tunnel boring machine for the Linyuan East tunnel of the Lingpu high-speed railway due to start?',
      '明年5月',
    ],
    ["Does Yanling want to be in the top tier of China's key urban districts?", '第一梯队'],
  ]);
  test('and another number is not borne out', async () => {
    const { text } = await said('去年走访服务了900多家企业是吧');
    expect(text).toMatch(/^(?:不是|报道没有)/u);
    expect(text).toContain('700余家');
  });
});
