import type { Fault } from '../../src/answers/verifying/bind.ts';
import { agrees, compareQuantities } from '../../src/figures/numbers/compare.ts';
import { type Base, replaceFigure, shortened, whole } from './bases.ts';
import type { Claim } from './claim.ts';
import { otherMetric, otherPlace, otherSubjects } from './exchanges.ts';
import { alteredDigits, otherMagnitude, otherUnit, withoutHedge } from './misquotes.ts';
import { isStatedAnywhere, readBack, type Setting } from './setting.ts';
import { asActual, asAim, otherPart, otherYear, turned } from './turns.ts';

/** Claims that no sentence of the cited passages bears out, each made by one slip of the pen. */
export function lies(setting: Setting): Claim[] {
  const { figure, chance } = setting;
  const short = shortened(setting);
  const sentence = whole(setting);
  const bases = short ? [sentence, short] : [sentence];
  const base = chance.pick(bases)!;
  const made: Claim[] = [];
  const add = (kind: string, text: string | undefined, ...reasons: Fault[]) => {
    if (text !== undefined && text !== base.text && text !== sentence.text)
      made.push({ kind, text, isTrue: false, reasons });
  };
  const misquote = (kind: string, words: string | undefined, ...reasons: Fault[]) => {
    const read = words === undefined ? undefined : readBack(words);
    if (words === undefined || !read || isStatedAnywhere(read, setting)) return;
    add(kind, replaceFigure(base, figure, words), ...reasons);
  };
  for (const [kind, words] of alteredDigits(setting)) misquote(kind, words, 'value-differs', 'absent');
  misquote('亿/万 slipped', otherMagnitude(figure), 'value-differs', 'absent');
  const unit = otherUnit(figure);
  if (unit && !setting.quantities.some((q) => q.text === unit))
    add('% for 个百分点', replaceFigure(base, figure, unit), 'unit-differs', 'absent', 'value-differs');
  const bare = withoutHedge(figure);
  if (bare && !setting.cited.some((other) => other !== figure && agrees(compareQuantities(readBack(bare)!, other))))
    add('hedge dropped', replaceFigure(base, figure, bare), 'qualifier-dropped');

  if (isAlone(setting)) {
    add('year shifted', otherYear(base, setting), 'other-period');
    add('half or quarter changed', otherPart(base, setting), 'other-period');
    add('target as actual', asActual(base, setting), 'target-as-actual', 'other-period');
    add('actual as target', asAim(base, setting), 'actual-as-target', 'other-period');
    add('rise for fall', turned(base, setting), 'value-differs', 'other-metric');
    add('other metric', otherMetric(base, setting), 'other-metric');
    add('other place', otherPlace(base, setting), 'other-place');
    const { dropped, changed } = otherSubjects(base, setting);
    add('subject dropped', dropped, 'other-subject', 'other-metric');
    add('subject changed', changed, 'other-subject', 'other-metric');
  }
  add(
    'neighbouring figure',
    neighbour(base, setting),
    'other-metric',
    'other-period',
    'other-place',
    'value-differs',
    'absent',
  );
  const elsewhere = uncited(setting);
  if (elsewhere)
    made.push({ kind: 'uncited', text: base.text, isTrue: false, reasons: ['uncited', 'absent'], passages: elsewhere });
  return made;
}

/** No other figure of the cited passages has the value: what is false of this one is then false. */
const isAlone = ({ figure, cited }: Setting) =>
  !cited.some(
    (other) => other !== figure && (agrees(compareQuantities(figure, other)) || other.value === figure.value),
  );

/** 总长 and 堤防总长: a claim of the one may mean the other. */
const isPartOfOther = (one: string, other: string) => one !== other && (one.includes(other) || other.includes(one));

/** Another figure of the sentence in this one's place; of the same dimension where there is one. */
function neighbour(base: Base, { figure, cited, chance }: Setting): string | undefined {
  const near = cited.filter(
    (other) =>
      other.sentence.start === figure.sentence.start &&
      other !== figure &&
      !agrees(compareQuantities(other, figure)) &&
      // 67栋、300万平方米楼宇: two measures of one thing.
      !(other.metric === figure.metric && (other.dimension !== figure.dimension || other.aspect === figure.aspect)) &&
      !isPartOfOther(other.metric, figure.metric),
  );
  const alike = near.filter((other) => other.dimension === figure.dimension);
  const other = chance.pick(alike.length > 0 ? alike : near);
  return other && replaceFigure(base, figure, other.text);
}

/** Passages of the same article that do not state the figure, or none at all. */
function uncited({ figure, library, chance, passages }: Setting) {
  if (chance.below(4) === 0) return [];
  const others = (library.passages.get(figure.articleId) ?? []).filter(
    (passage) => passage !== passages[0] && !(passage.start < figure.end && figure.start < passage.end),
  );
  const cited = others.slice(0, 8);
  const states = library.ledger.some(
    (other) =>
      cited.some((p) => p.articleId === other.articleId && p.start <= other.start && other.end <= p.end) &&
      agrees(compareQuantities(figure, other)),
  );
  return cited.length === 0 || states ? undefined : cited;
}
