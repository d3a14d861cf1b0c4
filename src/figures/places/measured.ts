/** 其中桐县位列第83位: who is ranked, where 全市位列第3位 names the field. */
const isRanked = (text: string, start: number, end: number) =>
  /(?:^|[，。；：、\s]|其中|增[速幅]|收入|总量)$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  !/[全我本该]/u.test(text[start] ?? '') &&
  /^(?:(?:排名?|排在|位居|位列|名列|居)(?:[^，。；]{0,8})第|最[多高大快强长低少小慢](?:，|[（(]\d))/u.test(
    text.slice(end, end + 12),
  );

/** Whether a place is what a figure is measured by (高于全市, 占全省的), and not where it holds. */
export const isYardstick = (text: string, start: number, end: number) =>
  !isRanked(text, start, end) &&
  !isOvertaken(text, start, end) &&
  !isMean(text, start, end) &&
  !isWholeOfBatch(text, start, end) &&
  (isOfOneItem(text, start, end) || isMeasuredBy(text, start, end));

/** 举办专家咨询会、沿海六市招聘会等17场活动: whose one of those named is, not where all of them are. */
const isOfOneItem = (text: string, start: number, end: number) =>
  /、\p{Script=Han}{0,4}$/u.test(text.slice(Math.max(0, start - 5), start)) &&
  /^[^，。；、\d]{2,}(?:、[^，。；\d]+)?等\d+[场次项]/u.test(text.slice(end, end + 80));

/** 以771.03亿元赶超云湾市753.55亿元: whose number is told too, where 超云湾市3亿元 is by how much. */
const isOvertaken = (text: string, start: number, end: number) =>
  /以[\d.]+[万亿]*(?:元|%)[^，；。\d]{0,10}(?:[赶反]超|超[越过])了?$/u.test(
    text.slice(Math.max(0, start - 28), start),
  ) && /^\d/u.test(text.slice(end, end + 1));

/** 全市平均降雨量260毫米: the mean of the place that the clause is about, where 高于全市平均 is a yardstick. */
const isMean = (text: string, start: number, end: number) =>
  /(?:^|[，；。\s而但])$/u.test(text.slice(Math.max(0, start - 1), start)) &&
  /^平均(?!水平|值)/u.test(text.slice(end, end + 4));

/** 全市首批认定的12个示范点中, 全省第一批试点项目共30个: of which a part may be the district's; 全市首批氢能公交车 is where it was the first. */
const isWholeOfBatch = (text: string, start: number, end: number) =>
  /^(?:首|第[一二三四五六七八九十\d]+)批/u.test(text.slice(end, end + 5)) &&
  /(?:^|[，；。\s])$/u.test(text.slice(Math.max(0, start - 1), start)) &&
  /^\S{1,3}批[^，。；、\d]{0,16}?(?:(?:共|共有|共计|总数|达到?)+\d|\d+[个家项处所名座支][^，。；、\d]{0,16}(?:[中里]|名单|公布|出炉|揭晓))/u.test(
    text.slice(end, end + 44),
  );

const gained =
  /(?:入选|获[评批得]|认定为?|评为|申报|创[建成]|新增|荣获|列入|纳入|培育|拥有|共有|成为|入围|创成)(?:了|(?:首|第[一二三四五六七八九十\d]+)批)*$/u;
const honour =
  /^级?(?:(?:首|第[一二三四五六七八九十\d]+)批)?(?:商业秘密|\p{Script=Han}{0,4}(?:示范|先进|特色|文明|卫生|绿色|智能|科技型|创新型|专精特新|非物质文化|非遗|老字号|重点实验室|技术(?:创新)?中心|研究中心|名牌|著名商标|地理标志|文物保护|产业化|单项冠军|瞪羚|独角兽|百强|优秀|劳模|工匠|星级))/u;

const isMeasuredBy = (text: string, start: number, end: number) =>
  /(?:占|占到|比|较|居|列|位居|位列|高于|低于|高出|低出|超出|快于|慢于|领先|领跑|排名|排在|排|跻身|名列|跃居|稳居|超过|好于|优于|超|跑赢)(?:了)?$/u.test(
    text.slice(Math.max(0, start - 3), start),
  ) ||
  // 向岭东省捐款1万元: who gets it.
  (/[向给]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
    /^[^，。；\d]{0,10}?(?:捐|赠|支援|援助|输送|调运|供应)/u.test(text.slice(end, end + 14))) ||
  // 新增岭东省绿色工厂5家: what they are called.
  (/[省国市]/u.test(text[end - 1]!) &&
    gained.test(text.slice(Math.max(0, start - 8), start)) &&
    honour.test(text.slice(end, end + 14))) ||
  // 来自全国26个省份的选手: where they are from.
  (text[start] === '全' && /(?:来自|吸引了?)$/u.test(text.slice(Math.max(0, start - 3), start))) ||
  // 占全国的15%、全省的57%
  (/占[^，。；、]{2,10}?的?(?:约|近|超)?(?:[\d.]+%|[一二三四五六七八九]成|[一二三四五六七八九十]+分之[一二三四五六七八九十]+)[、和]$/u.test(
    text.slice(Math.max(0, start - 24), start),
  ) &&
    /^(?:总[量数额])?的?(?:约|近|超)?(?:\d|[一二三四五六七八九]成|[一二三四五六七八九十]+分之)/u.test(
      text.slice(end, end + 8),
    )) ||
  // 高于全市0.5个百分点、全省0.8个百分点
  (/(?:[高低快慢优好]于|[高低]出|领先)[^，。；、\d]{2,10}[\d.]+(?:个百分点|%|个)[、和与及]$/u.test(
    text.slice(Math.max(0, start - 28), start),
  ) &&
    /^(?:平均)?(?:水平)?\d/u.test(text.slice(end, end + 6))) ||
  // 占云江全市的比重: the city's, not all cities'.
  (text[start] === '全' &&
    end - start === 2 &&
    /占[\u4e00-\u9fff]{2,4}$/u.test(text.slice(Math.max(0, start - 5), start))) ||
  // 在云江举行的大会: where people met.
  (text[start - 1] === '在' &&
    /^(?:\s|近日|日前|成功|隆重|正式|圆满)*(?:举[行办]|召开|开[幕赛]|启幕|闭幕)的/u.test(text.slice(end, end + 12))) ||
  // 在云江市上半年评比中排名第一: where they were compared.
  (text[start - 1] === '在' &&
    /^[^，。；]{0,12}(?:会|评比|考[核评]|评选|竞赛|测评|大赛|擂台赛|榜单)[中上]/u.test(text.slice(end, end + 16))) ||
  // 新开通至甲市、乙市等航线6条: where they lead.
  (/(?:[至往飞到达通]|加密|恢复|新增|开行|运营|执飞)[^，。；\d]{0,20}$/u.test(
    text.slice(Math.max(0, start - 22), start),
  ) &&
    /^(?:[、和与及][^，。；\d]{2,16}?)*?(?:等地?|方向|的)*(?:国际|货运|客运|定期|直达|全货机)*(?:航线|航班|班列|列车|动车|专列)/u.test(
      text.slice(end, end + 40),
    )) ||
  // 相当于全市新增学位的三成
  (text.startsWith('相当于', start - 3) &&
    /^[^，。；\d]{0,14}的(?:近|约|超|[\d.]+[%倍]|[一二两三四五六七八九]成|[一二三四五六七八九十]+分之|一半)/u.test(
      text.slice(end, end + 22),
    )) ||
  // 比排名第二的东浦区高0.4个百分点
  (/[比较][^，；。]{1,10}的$/u.test(text.slice(Math.max(0, start - 12), start)) &&
    /^(?:要|还)?[高低快慢多少](?:出|了)?\d/u.test(text.slice(end, end + 5))) ||
  // 是东浦区的1.6倍
  (/(?:[是为]|相当于|达到?)(?:了)?$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    /^的(?:约|近)?(?:[\d.]+|[两三四五六七八九十]+)倍/u.test(text.slice(end, end + 9))) ||
  // 以全市5%的面积
  (/[以用]$|[以用](?:不到|约|仅占|占)$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    /^(?:不到|约|近)?(?:[\d.]+%|[一二三四五六七八九十百千万]+分之[一二三四五六七八九十]+)的/u.test(
      text.slice(end, end + 12),
    )) ||
  // 对全市增长的贡献率
  (text[start - 1] === '对' &&
    /^[^，。；\d]{0,14}(?:贡献[率度]?|拉动(?:率|作用)?)(?:为|达|是|近|约|超|\d)/u.test(text.slice(end, end + 24))) ||
  // 在全市的占比
  (text[start - 1] === '在' &&
    /^(?:[^，。；\d、]{0,8}[中里])?的?(?:占比|比重|份额|占有率|位次|排名|排位|首位度)/u.test(
      text.slice(end, end + 16),
    )) ||
  // 云江市下达的任务: whose order it is, the task is the district's.
  /^(?:政府|委|方面|里)?(?:下达|分解|交办|分配)(?:给?(?:我[省市区县]|[^，。；\d]{2,4}[市区县]))?的[^，。；\d]{0,8}(?:任务|目标|计划|指标)/u.test(
    text.slice(end, end + 28),
  ) ||
  // 增速与全市持平
  (/[与同和]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
    /^(?:平均水平|水平|增速)?(?:基本)?(?:持平|一致|相当|同步)/u.test(text.slice(end, end + 10))) ||
  // 甲市帮扶资金出1500万元: who helps, not where.
  /^(?:对口)?(?:帮扶|援建|援助)(?:资金|工作|单位|干部|\d)/u.test(text.slice(end, end + 8)) ||
  // 集中了全国70%的产能: the whole of which one has so much.
  (end - start === 2 &&
    text[start] === '全' &&
    /[国省市州区县]/u.test(text[start + 1]!) &&
    /(?:集[中聚]|聚集|汇[集聚]|贡献|创造|支撑|产出|提供|生产|承担|拥有|占有)[了着]?$/u.test(
      text.slice(Math.max(0, start - 3), start),
    ) &&
    /^(?:约|近|超过?|将近)?[\d.]+(?:%|[-—~～至])/u.test(text.slice(end, end + 10))) ||
  // 在全市率先开展: where it is the first, not where it is done.
  (text[start - 1] === '在' &&
    /^(?:范围内|[区市县省]?内|域内)?(?:创新|率先|首[创家个批次]|领先|推广|推开)/u.test(text.slice(end, end + 6))) ||
  /^(?:的|中|累计|同期)?(?:\p{Script=Han}{0,5}(?:城市|省份|省区市|区县|县市|市县|县[（(]市[）)]|地市|开发区)(?=首位|第[一二三四五六七八九十\d]|前[列三十]))?(?:排名|排在|排第|位居|位列|位次|名列|居第|第[一二三四五六七八九十\d](?!产业|季度|次)|[\d一二三四五六七八九十]*个?[^，。；]{2,8}[中里](?:的)?(?:[由从]?[高低大小多少快慢强优好][到至往][^，。；]|综合|总体)*(?:排|位|居|列|名)|平均|前列|首位|首个|首家|首批|前[一二三四五六七八九十\d]+(?![一二三四五六七八九十\d]|个?[月季])|领先|最[大多高好]|各[区县市省]|第一(?!产业|季度)|唯一|总[量额数]的?(?:\d|约|近))/u.test(
    text.slice(end, end + 16),
  );
