import { verifyClaim } from '../../src/answers/verifying/verify.ts';
import { tableLines } from '../table.ts';
import type { Claim } from './claim.ts';
import type { Setting } from './setting.ts';

interface Failure {
  readonly claim: Claim;
  readonly setting: Setting;
  readonly verdicts: ReturnType<typeof verifyClaim>;
}

interface Count {
  readonly isTrue: boolean;
  claims: number;
  /** True ones blocked, false ones supported. */
  wrong: number;
  /** False ones caught with a reason that fits. */
  reasoned: number;
  readonly failures: Failure[];
}

/** Too few claims of a kind say nothing about it. */
const fewest = 30;
const marks = { caught: 0.99, caughtOfKind: 0.97, blocked: 0.02 };

export class Tally {
  readonly #kinds = new Map<string, Count>();

  judge(claim: Claim, setting: Setting): void {
    const { isTrue, kind } = claim;
    const verdicts = verifyClaim(claim.text, claim.passages ?? setting.passages, setting.library);
    const isSupported = verdicts.every((verdict) => verdict.supported);
    const count = this.#kinds.get(kind) ?? { isTrue, claims: 0, wrong: 0, reasoned: 0, failures: [] };
    this.#kinds.set(kind, count);
    count.claims += 1;
    if (isSupported !== isTrue) {
      count.wrong += 1;
      count.failures.push({ claim, setting, verdicts });
    } else if (!isTrue && verdicts.some(({ reason }) => reason && claim.reasons?.includes(reason))) count.reasoned += 1;
  }

  lines(): string[] {
    const rows = [...this.#kinds].sort(([, a], [, b]) => Number(b.isTrue) - Number(a.isTrue));
    const cells = rows.map(([kind, count]) => cellsOf(kind, count));
    const [truths, lies] = [this.#sum(true), this.#sum(false)];
    return tableLines([
      ['', 'claims', 'blocked', 'caught', 'reason fits'],
      ...cells.filter((_, index) => rows[index]![1].isTrue),
      cellsOf('all true ones', truths),
      ...cells.filter((_, index) => !rows[index]![1].isTrue),
      cellsOf('all false ones', lies),
    ]);
  }

  /** What misses its mark, in words. */
  shortfalls(): string[] {
    const [truths, lies] = [this.#sum(true), this.#sum(false)];
    const short: string[] = [];
    if (truths.wrong > marks.blocked * truths.claims)
      short.push(`${percent(truths.wrong, truths.claims)} of the true claims blocked`);
    if (lies.claims - lies.wrong < marks.caught * lies.claims)
      short.push(`${percent(lies.claims - lies.wrong, lies.claims)} of the false claims caught`);
    for (const [kind, { isTrue, claims, wrong }] of this.#kinds)
      if (!isTrue && claims >= fewest && claims - wrong < marks.caughtOfKind * claims)
        short.push(`${kind}: ${percent(claims - wrong, claims)} caught`);
    return short;
  }

  failureLines(most: number, isVerbose: boolean): string[] {
    return [...this.#kinds].flatMap(([kind, { failures, isTrue }]) =>
      spread(failures, most).map(({ claim, setting, verdicts }) => {
        const { figure, sentence } = setting;
        const bad = verdicts.filter((verdict) => isTrue !== verdict.supported);
        const slot = `${figure.metric} | ${figure.place ?? '-'} | ${figure.period?.label ?? '-'} ${figure.period?.source ?? ''} | ${figure.status} | ${figure.aspect}`;
        const told = bad.map(
          (one) =>
            `${one.text} ${one.reason ?? 'supported'}${one.figure ? ` ← ${one.figure.text} ${one.figure.metric}` : ''}`,
        );
        const head = `  ${kind}: ${claim.text.slice(0, 160)}\n      ${figure.text} ${slot}\n      ${told.join('; ')}`;
        return isVerbose ? `${head}\n      from: ${sentence}` : head;
      }),
    );
  }

  #sum(isTrue: boolean): Count {
    const all = [...this.#kinds.values()].filter((count) => count.isTrue === isTrue);
    const total = (of: (count: Count) => number) => all.reduce((sum, count) => sum + of(count), 0);
    return {
      isTrue,
      claims: total((count) => count.claims),
      wrong: total((count) => count.wrong),
      reasoned: total((count) => count.reasoned),
      failures: [],
    };
  }
}

/** Some of the items, from all over the list. */
const spread = <T>(items: readonly T[], most: number): T[] =>
  items.filter((_, index) => most > 0 && index % Math.ceil(items.length / most) === 0).slice(0, most);

const percent = (part: number, of: number) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(2)}%`);

function cellsOf(kind: string, { isTrue, claims, wrong, reasoned }: Count): string[] {
  if (isTrue) return [kind, String(claims), percent(wrong, claims), '', ''];
  return [kind, String(claims), '', percent(claims - wrong, claims), percent(reasoned, claims - wrong)];
}
