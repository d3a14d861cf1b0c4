import { describe } from 'vitest';
import { asking } from './asking.ts';

/** How far a thing has moved, how far a work has come, and what a year's line goes on with. */
const { answered, refused } = asking('moxi');

describe('how far a thing has moved is computed where its sentence tells from where, whether or not a question says since when', () => {
  answered([
    ['磨溪市级示范社去年新增几个', '11个 − 6个 = 5个'],
    ['政务大厅平均等候时间短了几分钟', '18分钟 − 12分钟 = 6分钟'],
  ]);
  refused('磨溪市级示范社2023年新增几个');
});

describe('how much has been spent is told of the works that are named', () => {
  answered([
    ['云桥压缩机项目完成了多少投资', '8亿元'],
    ['云桥压缩机项目投了百分之多少了', '8亿元 ÷ 20亿元 = 40%'],
    ['石岭建材项目总投资多少', '6亿元'],
  ]);
  refused('石岭建材项目完成了多少投资', '石岭建材项目已经投了多少亿');
});

describe('a line that comes to what is to be leaves the year to the next one', () => {
  answered([
    ['磨溪2024年粮食产量', '15.2万吨'],
    ['磨溪今年粮食产量目标比去年实际多多少万吨', '15.5万吨 − 15.2万吨 = 0.3万吨'],
  ]);
});
