import { join } from 'node:path';
import type { ModelReport } from '../../src/ask.ts';
import type { Answer } from '../../src/domain.ts';
import { agrees, compareQuantities } from '../../src/figures/numbers/compare.ts';
import { scanQuantities } from '../../src/figures/numbers/scan.ts';
import type { Generation } from '../../src/index/generations.ts';
import type { Chat } from '../../src/models/chat.ts';
import { isRight, judgeGolden, readGolden, share, summarise } from '../eval/golden.ts';
import { tableLines } from '../table.ts';

/** The golden questions of a set, asked with a model and without: what it wrote, what fell, what was shown, and whether the answers are right. */
export async function goldenLines(
  set: string,
  generation: Generation,
  chat: Chat,
  isVerbose: boolean,
): Promise<string[]> {
  const rows: { cause: string; right: boolean; report: ModelReport }[] = [];
  const [withModel, without] = [[], []] as Awaited<ReturnType<typeof judgeGolden>>[][];
  const firsts: number[] = [];
  const lines: string[] = [];
  let unsupported = 0;
  let invented = 0;
  for (const question of readGolden(join(set, 'questions.jsonl'))) {
    let told: ModelReport | undefined;
    let first: number | undefined;
    const begun = performance.now();
    const result = await judgeGolden(question, generation, {
      chat,
      onProgress: () => {
        first ??= performance.now() - begun;
      },
      onReport: (report) => {
        told = report;
      },
    });
    withModel!.push(result);
    without!.push(await judgeGolden(question, generation));
    if (first !== undefined) firsts.push(first);
    if (!told) continue;
    const report: ModelReport = told;
    rows.push({ cause: `${report.outcome}${report.cause ? `: ${report.cause}` : ''}`, right: isRight(result), report });
    unsupported += unsupportedIn(result.answer);
    invented += result.answer.citations.filter(
      ({ articleId, start, end, quote }) => generation.articles.get(articleId)?.text.slice(start, end) !== quote,
    ).length;
    if (isVerbose)
      lines.push(
        `  ${question.id} ${report.outcome} ${report.cause ?? ''} ${report.tokens} tokens: ${result.text.replaceAll('\n', ' ⏎ ')}`,
      );
  }
  const causes = [...new Set(rows.map(({ cause }) => cause))].sort();
  const table = causes.map((cause) => {
    const own = rows.filter((row) => row.cause === cause);
    const sum = (of: (row: ModelReport) => number) => String(own.reduce((all, { report }) => all + of(report), 0));
    return [
      cause,
      String(own.length),
      String(own.filter(({ right }) => right).length),
      sum(({ fallen }) => fallen),
      sum(({ calls }) => calls),
      sum(({ tokens }) => tokens),
    ];
  });
  const [model, embedded] = [summarise(withModel!), summarise(without!)];
  const sorted = firsts.sort((a, b) => a - b);
  return [
    `\n## ${set}: ${withModel!.length} questions, ${chat.name}`,
    ...tableLines([['', 'questions', 'right', 'claims fallen', 'calls', 'tokens'], ...table]),
    `right ${model.right.toFixed(3)} (embedded ${embedded.right.toFixed(3)})  wrongly answered ${model.wronglyAnswered.toFixed(3)} (${embedded.wronglyAnswered.toFixed(3)})  refusals right ${model.refusals.toFixed(3)} (${embedded.refusals.toFixed(3)})`,
    `unsupported figures shown: ${unsupported} (0); invented quotations shown: ${invented} (0)`,
    `first verified sentence p50 ${sorted[sorted.length >> 1]?.toFixed(0) ?? '–'} ms (of ${share(firsts, withModel!).toFixed(2)} of the questions); whole answer p50 ${model.p50Ms.toFixed(0)} ms, p95 ${model.p95Ms.toFixed(0)} ms`,
    ...lines,
  ];
}

/** Figures of the claims that no quotation beside them states and no calculation from two of those gives: counted by a rule of its own, not by the verifier. */
function unsupportedIn({ claims, citations }: Answer): number {
  return claims.flatMap(({ text, markers }) => {
    const stated = citations
      .filter(({ marker }) => markers.includes(marker))
      .flatMap(({ quote }) => scanQuantities(quote));
    const isStated = (value: ReturnType<typeof scanQuantities>[number]) =>
      stated.some((one) => agrees(compareQuantities(value, one)) || one.value === value.value);
    const said = scanQuantities(text);
    const bound = said.filter(isStated);
    const isComputed = bound.length >= 2;
    return isComputed ? [] : said.filter((value) => !isStated(value));
  }).length;
}
