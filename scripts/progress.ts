import type { ReindexEvent, Stage } from '../src/reindex.ts';

const names: Record<Stage, string> = {
  read: 'reading articles',
  figures: 'reading figures',
  embed: 'embedding passages',
  keywords: 'indexing words',
  vectors: 'building the graph',
  check: 'checking',
};
const barWidth = 24;
const everyMs = 100;

/** Shows how far a reindex is: one line with a bar on a terminal, a plain line a stage otherwise. */
export function progressLine(stream: NodeJS.WriteStream) {
  const began = new Map<Stage, number>();
  let shownAt = 0;
  return {
    show: (event: ReindexEvent): void => {
      const now = performance.now();
      const opens = !began.has(event.stage);
      if (opens) began.set(event.stage, now);
      if (!stream.isTTY) {
        if (opens) stream.write(`${names[event.stage]}\n`);
        return;
      }
      if (!opens && now - shownAt < everyMs && event.done !== event.total) return;
      shownAt = now;
      stream.write(`\r\u001b[K${bar(event, now - began.get(event.stage)!)}`);
    },
    clear: (): void => {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

/** `embedding passages ██████░░░░ 1200/2000 · 900/s · 1 s left` */
export function bar({ stage, done, total }: ReindexEvent, elapsedMs: number): string {
  const rate = elapsedMs > 0 ? (done / elapsedMs) * 1000 : 0;
  const speed = rate > 0 ? ` · ${Math.round(rate)}/s` : '';
  if (total === undefined) return `${names[stage]} ${done}${speed}`;
  const filled = total === 0 ? barWidth : Math.round((done / total) * barWidth);
  const left = rate > 0 && done < total ? ` · ${Math.ceil((total - done) / rate)} s left` : '';
  return `${names[stage]} ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${done}/${total}${speed}${left}`;
}
