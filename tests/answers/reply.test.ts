import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReplyItem, ReplyReader } from '../../src/answers/generating/reply.ts';

const read = (reply: string, pieceChars = reply.length): ReplyItem[] => {
  const reader = new ReplyReader();
  const items: ReplyItem[] = [];
  for (let at = 0; at < reply.length; at += pieceChars) items.push(...reader.push(reply.slice(at, at + pieceChars)));
  return [...items, ...reader.end()];
};

const claim = { text: '2023年，青溪区实施重点项目86个。', sources: [{ passage: 1, quote: '实施重点项目86个' }] };
const plain = JSON.stringify({ claims: [claim] });
const read1 = [{ kind: 'claim', claim }];

describe('a claim is read', () => {
  test.each([
    ['as it was asked for', plain],
    ['in a fence, with words around it', `好的：\n\`\`\`json\n${plain}\n\`\`\`\n以上。`],
    ['one a line, without a list', JSON.stringify(claim)],
    [
      'with trailing commas',
      '{"claims":[{"text":"2023年，青溪区实施重点项目86个。","sources":[{"passage":1,"quote":"实施重点项目86个",},],},],}',
    ],
    [
      'in full-width signs',
      '｛“claims”：［｛“text”：“2023年，青溪区实施重点项目86个。”，“sources”：［｛“passage”：1，“quote”：“实施重点项目86个”｝］｝］｝',
    ],
    [
      'with half of the signs full-width',
      '｛"claims"：[｛"text"："2023年，青溪区实施重点项目86个。"，"sources"：[{"passage"：1，"quote"："实施重点项目86个"｝]｝]｝',
    ],
    [
      'in single quotation marks',
      "{'claims': [{'text': '2023年，青溪区实施重点项目86个。', 'sources': [{'passage': 1, 'quote': '实施重点项目86个'}]}]}",
    ],
    [
      'with the passage as a marker, and a source that is no list',
      '{"claims":[{"text":"2023年，青溪区实施重点项目86个。","sources":{"passage":"[1]","quote":"实施重点项目86个"}}]}',
    ],
    [
      'behind thoughts, which are no reply',
      `<think>也许 {"text":"别的","sources":[{"passage":2,"quote":"别的话"}]}</think>${plain}`,
    ],
    ['of a list that never ends', plain.slice(0, -2)],
    ['with a full-width number', plain.replace('1,', '１,')],
    ['within other objects', `{"result":{"data":${plain}}}`],
  ])('%s', (_how, reply) => {
    expect(read(reply)).toEqual(read1);
    expect(read(reply, 1)).toEqual(read1);
  });
});

test.each(['先想想。', plain, '还没写完 { "claims": ['])(
  'what stood before the end of thoughts that began in the prompt is no reply: %s',
  (thoughts) => {
    expect(read(`${thoughts}</think>\n${plain}`).slice(-2)).toEqual([{ kind: 'thoughts' }, ...read1]);
  },
);

test('quotation marks and line breaks inside a string belong to the text', () => {
  const [item] = read('{"text":"区里开展"双招双引"，\n加快发展","sources":[{"passage":1,"quote":"开展“双招双引”"}]}');
  expect(item).toMatchObject({
    claim: { text: '区里开展"双招双引"，\n加快发展', sources: [{ quote: '开展“双招双引”' }] },
  });
});

test('a claim comes as soon as its own object is closed', () => {
  const reader = new ReplyReader();
  expect(reader.push(plain.slice(0, -3))).toEqual([]);
  expect(reader.push('}')).toEqual(read1);
});

test('a claim that is cut off is none', () => {
  expect(read(plain.slice(0, -6))).toEqual([]);
});

test.each([
  ['{"refusal":{"reason":"other-period"}}', 'other-period'],
  ['{"claims":[],"refusal":"target-only"}', 'target-only'],
  ['{"refusal":{"reason":"为了安全"}}', 'not-in-corpus'],
])('%s is a refusal: %s', (reply, reason) => {
  expect(read(reply)).toEqual([{ kind: 'refusal', reason }]);
});

test.each([
  ['no sources', '{"text":"一句话"}'],
  ['an empty text', '{"text":"","sources":[{"passage":1,"quote":"一句话的原文"}]}'],
  ['a passage that is no number', '{"text":"一句话","sources":[{"passage":"第一","quote":"一句话的原文"}]}'],
  ['no JSON in its braces', '{text = 一句话}'],
])('an object with %s is told as a fault, and is no claim', (_what, reply) => {
  expect(read(reply).map(({ kind }) => kind)).toEqual(['unread']);
});

test('whatever comes, in whatever pieces, it is read the same and never fails', () => {
  const words = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    '“',
    '”',
    "'",
    '\\',
    ',',
    '，',
    ':',
    '：',
    '｛',
    '｝',
    'text',
    '好',
    '\n',
    '<think>',
    '</think>',
    '1',
    ' ',
    plain,
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (all, pieceChars) => {
      const reply = all.join('');
      expect(read(reply, pieceChars)).toEqual(read(reply));
    }),
    { numRuns: 500 },
  );
});
