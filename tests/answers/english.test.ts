import { describe, expect, test } from 'vitest';
import { sayFigure } from '../../src/answers/composing/saying/say.ts';
import { lemmasOf } from '../../src/answers/understanding/english/phrases.ts';
import { understand } from '../../src/answers/understanding/understand.ts';
import { vocabularyOf } from '../../src/answers/understanding/vocabulary.ts';
import { shelve } from './evidence.ts';

const shelf = await shelve({
  title: '松岭区半年成绩单出炉',
  publishedOn: '2024-07-20',
  place: '松岭区',
  within: ['云溪市'],
  text: [
    '上半年，松岭区实现地区生产总值312.5亿元，增长5.6%；同期梅湾区为298.1亿元。',
    '全区出口总额45.2亿元，下降3.1%。新建公园6个，改造老旧小区21个，加装电梯80部，城镇新增就业1.26万人。',
    '泓川精工三期项目计划2025年6月投产，占地320亩。总工程师陆砚青表示，公司有研发人员210名。',
    '工业用电量增长-1.7%。安排困难群众慰问金1800万元。截至6月底，市场主体总量达到4.2万户。2024年，力争地区生产总值增长6%左右。',
  ].join('\n'),
});
const vocabulary = vocabularyOf(shelf);
const read = (...turns: string[]) => understand(turns, { vocabulary, glossary: shelf.glossary });

describe('an English question is read as its Chinese counterpart would be', () => {
  test.each([
    ['How many jobs were created in towns?', '城镇新增就业', 'the words of a metric stand apart'],
    ['How many companies did officials visit?', '走访企业', 'in another order'],
    ['What is the amount of retail sales?', '社会消费品零售总额', 'behind words that only measure'],
    ['disposable income of urban residents', '城镇居民人均可支配收入', 'turned about'],
  ])('%s names %s: %s', (question, metric) => {
    expect(read(question).terms.map(({ term }) => term.name)).toEqual([metric]);
  });

  test.each([
    ['How many street lamps were replaced?', '路灯'],
    ['When does the rafting open?', '漂流'],
    ['Which winery exports grapes?', '葡萄'],
  ])('%s names what no metric is: %s', (question, word) => {
    expect(read(question).text).toContain(word);
  });

  test('a place that English does not write as it sounds is the place of the articles, and no other', async () => {
    const kashgar = await shelve({
      title: '喀什新添三条航线',
      publishedOn: '2024-07-20',
      place: '喀什市',
      text: '喀什机场新开航线3条。',
    });
    const asked = (question: string) =>
      understand([question], { vocabulary: vocabularyOf(kashgar), glossary: kashgar.glossary }).text;
    expect(asked('How many air routes did Kashgar open?')).toContain('喀什');
    expect(asked('How many air routes did Turpan open?')).not.toContain('喀什');
  });

  test('what is said of the last of several metrics holds for those before it', () => {
    const { terms, kind } = read('secondary and tertiary industry value added in 2023');
    expect(terms.map(({ term }) => term.name)).toEqual(['第二产业增加值', '第三产业增加值']);
    expect(kind).toBe('list');
  });

  test('a name of the corpus is known by its sound, and what follows it by what the corpus says', () => {
    expect(read('Who is the chief engineer of Hongchuan Precision?').text).toContain('泓川精工');
    expect(read("What was Meiwan's GDP in H1 2024?").place).toBe('梅湾区');
  });

  test('a place that the corpus does not know is another place', () => {
    expect(read('What was the GDP of Donglin District?').place).toBe('Donglin District');
  });

  test.each([
    ['exports in H1', '2024-H1'],
    ['exports from January to May 2024', '2024-01/2024-05'],
    ['exports in Q1-Q3 2023', '2023-01/2023-09'],
    ['market entities at the end of June', '2024-06'],
    ['how many projects were started on 5 March', '2024-03-05'],
    ['GDP by 2027', '2027'],
    ['GDP last year', '2023'],
  ])('%s asks of %s', (question, label) => {
    expect(read(question).period?.label).toBe(label);
  });

  test.each([
    ['How many parks are planned for 2025?', 'target'],
    ['How many parks did the district plan to build?', 'target'],
    ['How many parks have been built so far?', 'actual'],
    ['How many parks were built in 2023?', 'actual'],
    ['What was the planned area?', undefined],
  ])('%s asks for %s figures', (question, status) => {
    expect(read(question).status).toBe(status);
  });

  test.each([
    ['How many mu does the plant cover?', ['area']],
    ['How long is the tunnel?', ['length']],
    ['How long is the waiting period?', ['length', 'duration']],
    ['How long does approval take?', ['duration']],
    ['How many researchers does the company have?', ['count', 'people', 'other']],
    ['How much did the project cost?', ['money']],
  ])('%s leaves only one kind of answer', (question, dimensions) => {
    expect(read(question).dimensions).toEqual(dimensions);
  });

  test.each([
    ['By how much did exports fall?', 'growth', 'figure'],
    ['Where does Songling rank in the city by GDP?', 'rank', 'figure'],
    ['What share of spending went to education?', 'share', 'compute'],
    ["How much larger was Songling's GDP than Meiwan's?", undefined, 'compute'],
    ['Is it true that exports fell by 9%?', 'growth', 'yes-no'],
    ['List the targets for 2024', undefined, 'list'],
    ['What does 1800万元 stand for?', undefined, 'what-is'],
    ['what can you answer?', undefined, 'about-bot'],
    ['thanks a lot!', undefined, 'greeting'],
  ])('%s', (question, aspect, kind) => {
    expect(read(question)).toMatchObject({ kind, ...(aspect && { aspect }) });
  });

  test('several questions of one message are parts', () => {
    expect(read('How long is the bridge and what does it cost?').parts).toHaveLength(2);
    expect(read('tourism revenue and its growth').parts?.map(({ aspect }) => aspect)).toEqual([undefined, 'growth']);
  });

  test('a follow-up takes what it leaves open from the turn before', () => {
    const query = read('How many old residential compounds were renovated in 2023?', 'and in 2024?');
    expect(query.terms.map(({ term }) => term.name)).toEqual(['老旧小区改造']);
    expect(query.period?.label).toBe('2024');
  });

  test.each(['and fixed asset investment?', 'or retail sales of consumer goods?'])(
    '%s begins with its joint',
    (turn) => {
      expect(read('What was the GDP in 2023?', turn).terms).toHaveLength(1);
    },
  );

  test('a Chinese question may name its metric in English', () => {
    expect(read('上半年 exports 多少').terms.map(({ term }) => term.name)).toEqual(['出口总额']);
  });
});

describe('a word of several meanings is read as the sentence has it that says the most of the question', async () => {
  const station = await shelve({
    title: '松岭区交通一周',
    publishedOn: '2024-07-20',
    place: '松岭区',
    text: [
      '松岭北站投用后，每天停靠动车18趟，最高时速200公里。',
      '区职业学校今年培训焊工260名，学员来自9个乡镇。',
      '杉林路拓宽后宽24米，原来的道路只有9米宽。市人民医院设床位800张，护士410名。',
    ].join('\n'),
  });
  const words = vocabularyOf(station);
  const asked = (question: string) => understand([question], { vocabulary: words, glossary: station.glossary });

  test.each([
    ['How many trains stop at Songling North Station each day?', '动车', '培训'],
    ['How many welders did the vocational school train?', '培训', '动车'],
    ['How wide is Shanlin Road now?', '杉林路', '道路'],
  ])('%s asks of %s, and not of %s', (question, word, other) => {
    expect(asked(question).text).toContain(word);
    expect(asked(question).text).not.toContain(other);
  });

  test.each([
    ['How many beds does the hospital have?', ['count', 'other']],
    ['How many nurses does the hospital have?', ['people']],
  ])('%s leaves out who is no answer', (question, dimensions) => {
    expect(asked(question).dimensions).toEqual(dimensions);
  });

  test('a plural in -es is of the word without it', () => {
    expect(lemmasOf('lenses')).toContain('lens');
    expect(lemmasOf('branches')).toContain('branch');
  });
});

describe('a figure is said in English', () => {
  const article = shelf.articles.get('article-1')!;
  const say = (text: string) =>
    sayFigure(shelf.ledger.find((figure) => figure.text.startsWith(text))!, article, shelf.glossary, 'en');

  test.each([
    [
      '312.5',
      "In the first half of 2024, Songling District's gross domestic product (地区生产总值) was 312.5亿元 (≈ CNY 31.25 billion).",
      'one thing was',
    ],
    [
      '45.2',
      "In the first half of 2024, Songling District's exports (出口总额) were 45.2亿元 (≈ CNY 4.52 billion).",
      'several were',
    ],
    ['3.1', "In the first half of 2024, Songling District's exports (出口总额) fell by 3.1%.", 'a change is a verb'],
    [
      '-1.7',
      "In the first half of 2024, the growth of Songling District's industrial electricity consumption (工业用电量) was -1.7%.",
      'what grows by less than nothing does not rise',
    ],
    [
      '6%',
      "For 2024, Songling District's target for gross domestic product (地区生产总值) is growth of about 6%.",
      'an aim',
    ],
    [
      '1.26',
      "In the first half of 2024, Songling District's new urban jobs (城镇新增就业) totalled 1.26万人 (12,600 people).",
      'what is counted has its plain number',
    ],
    [
      '6个',
      "In the first half of 2024, Songling District's newly built parks (新建公园) totalled 6个.",
      'with what was done',
    ],
    [
      '4.2',
      "As of 30 June 2024, Songling District's market entities (市场主体总量) totalled 4.2万户 (42,000).",
      'firms are no households',
    ],
    ['1800', 'the article says: “安排困难群众慰问金1800万元”.', 'no English name: the clause'],
  ])('%s: %s, %s', (text, sentence) => {
    expect(say(text)).toContain(sentence);
  });

  test('nor does it grow in Chinese', () => {
    const shrinking = shelf.ledger.find(({ text }) => text.startsWith('-1.7'))!;
    expect(sayFigure(shrinking, article, shelf.glossary, 'zh-Hans')).toContain('工业用电量增速为-1.7%');
  });
});
