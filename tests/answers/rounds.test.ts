import { describe } from 'vitest';
import { asking } from './asking.ts';

/** What a made-up district signed, began and finished on two days. */
const { answered, refused } = asking('tingluo');

describe('projects signed or begun on one day are of the quarter by which they are called, and of its month', () => {
  answered([
    ['四季度签约项目总投资是多少', '96.5亿元'],
    ['2025年四季度集中签约的项目总投资有多少亿', '96.5亿元'],
    ['2025年11月集中开工了多少个项目', '11个'],
    ['二季度集中竣工的项目总投资多少', '48.2亿元'],
  ]);
  refused('三季度集中签约的项目总投资多少', '2025年10月集中开工项目总投资多少', '四季度集中竣工的项目总投资多少');
});

describe('each kind of a round has its own money, and its share of all of it', () => {
  answered([
    ['2025年四季度集中签约的项目，纺织、生物医药、文旅三类分别投资多少', '38.6亿元', '41.4亿元', '16.5亿元'],
    ['集中竣工的项目按类别各投资多少', '25.8亿元', '16.3亿元', '6.1亿元'],
    ['集中竣工的项目里，制造业、基建、民生各投了多少', '25.8亿元', '16.3亿元', '6.1亿元'],
    ['四季度签约总额中纺织服装类项目占比是多少', '38.6亿元 ÷ 96.5亿元 = 40%'],
    ['基建项目占这批竣工项目总投资的比重', '16.3亿元 ÷ 48.2亿元'],
    ['沙荻渡口文创街区的投资占集中开工项目总投资的百分之几', '4.5亿元 ÷ 62.3亿元'],
  ]);
  refused(
    '集中签约的项目里，纺织、水利各投资多少',
    '水利项目占集中签约总投资的比重',
    '沙荻渡口文创街区的投资占集中签约项目总投资的百分之几',
    '三季度签约总额中纺织服装类项目占比是多少',
  );
});

describe('two acts of one day are added up and set against each other', () => {
  answered([
    ['四季度 签约+开工项目 总投资加一起', '96.5亿元 + 62.3亿元 = 158.8亿元'],
    ['签约的和开工的一共多少个项目', '16个 + 11个 = 27个'],
    ['签约和开工哪个投资多，差多少', '96.5亿元 − 62.3亿元 = 34.2亿元'],
  ]);
  refused('签约和竣工的项目总投资加起来多少', '三季度签约和开工项目总投资一共多少');
});

describe('a rate is set beside that of the city, which is told in brackets or follows of the points between', () => {
  answered([
    ['上半年汀洛GDP增速跟全市比怎么样', '6.7%', '6.7% − 0.9个百分点 = 5.8%'],
    ['上半年汀洛的经济增速和全市比，哪个更快', '6.7% − 0.9个百分点 = 5.8%'],
    ['上半年汀洛和全市比，固投谁涨得快', '5.2%', '4.1%'],
    ['上半年汀洛社零增速和全省比谁快', '增速分别低于全市、全省0.4个和0.7个百分点'],
    ['汀洛区每千人护士数比全市平均高多少', '4.8人 − 4.1人 = 0.7人'],
  ]);
  refused(
    '上半年汀洛规上工业增速和全市比谁快',
    '去年汀洛GDP增速跟全市比怎么样',
    '汀洛区每千人床位数比全市平均高多少',
    '汀洛区每千人护士数比全省平均高多少',
  );
});

describe('a rank among the districts of a city that is named is one in the whole city', () => {
  answered([
    ['汀洛经济总量在苇津各区县里排第几', '第3位'],
    ['汀洛GDP在苇津市排第几', '第3位'],
    ['汀洛经济总量在各区县中排第几', '第3位'],
  ]);
  refused('汀洛GDP在沐川省各区县里排第几', '汀洛财政收入在苇津各区县里排第几');
});

describe('what shops sell goes by everyday names, and hearsay is no place', () => {
  answered([
    ['上半年黄金首饰卖得咋样，跌了多少', '9.4%'],
    ['上半年手机涨了多少', '16.8%'],
    ['听说区人民医院新院区有900张床，是真的吗', '650张'],
  ]);
  refused('上半年药品跌了多少', '上半年黄金产量跌了多少');
});
