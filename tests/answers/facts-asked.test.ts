import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** Two reports of a made-up district, asked for what no figure says. */
const { answered, refused, said } = asking('meixi');

describe('what something is called is told by the words in quotation marks', () => {
  answered([
    ['全年的主基调定的是哪俩字', '“实干”'],
    ['梅溪今年是个啥年', '“项目攻坚年”'],
    ['澄州全市今年定的是什么年', '全市“作风提升年”'],
    ['拉投资那句口号咋喊的来着', '“投资澄州，首选梅溪”'],
    ['老粮库改完以后叫啥名字', '“仓里艺术中心”'],
  ]);
  refused('全省今年是什么年', '去年梅溪是什么主题年', '旅游口号是什么', '养老的口号怎么喊');
  test('and a person is none of these', async () => {
    expect((await said('骆明远的儿子叫什么')).claims).not.toContain('“');
  });
});

describe('everyday words that ask for a stage, a place, a time or a holder', () => {
  answered([
    ['南门片区拆到哪一步了', '扫尾阶段'],
    ['去哪几个城市招过商', '苏州、无锡、常州'],
    ['咱区广交会去了没', '广州广交会'],
    ['审批这块有啥新招', '并联审批'],
    ['低空经济主要抓哪两个项目', '无人机试飞基地'],
    ['梅溪想挤进全省啥梯队', '“第一梯队”'],
    ['仓里艺术中心星期几不开', '周一闭馆'],
    ['区中医院夜间门诊开到几点', '21时'],
    ['龙鼓节什么时候办', '农历五月'],
    ['龙鼓节要是碰上下雨咋办', '区文化馆'],
    ['石鼓村靠啥赚钱', '青梅'],
    ['青梅酒厂的老板是谁', '程念生'],
    ['招商考核排在梅溪前面的是哪个区', '江口区'],
    ['滨河安置房二期啥时候交房', '9月交付'],
    ['哪个片区的征迁快结束了', '南门片区'],
    ['东城菜市场为什么还没改完', '管线'],
    ['酒厂刚投产那会儿出了啥岔子', '漏气'],
  ]);
  refused(
    '进博会去了吗',
    '西街片区拆到哪一步了',
    '石鼓村的村长是谁', // of whom only the secretary is named
    '区人民医院夜间门诊开到几点',
    '北关医院星期几不开',
    '西环路什么时候完工',
    '滨江安置房三期啥时候交房',
    '云帆科技在哪条街', // of which no street is told
  );
});
