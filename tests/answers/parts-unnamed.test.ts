import { describe } from 'vitest';
import { asking } from './asking.ts';

const { answered, refused } = asking('hexi');

describe('of a whole and a part, the one that the question says is told', () => {
  answered([
    ['签了多少项目', '26个'],
    ['城关镇签了几个项目', '4个'],
    ['产值翻倍的园区有几个', '1个'],
    ['产值两位数增长的园区有几个', '5个'],
    ['晋级决赛的有几家', '36个'],
    ['比赛分几个组', '2个'],
    ['慰问了多少人', '1.6万人次'],
    ['去哪国办书画展了', '泰国'],
  ]);
  refused('城关镇签约总投资多少', '比赛设了几个奖', '哪两个园区工业产值成倍增长');
});
