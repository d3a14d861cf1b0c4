import type { CheerioAPI } from 'cheerio';
import { tableLines } from './tables.ts';

/** The nodes of cheerio's tree, by way of its own types. */
type AnyNode = Parameters<CheerioAPI['contains']>[0];
export type Element = Extract<AnyNode, { attribs: unknown }>;

const blocks = new Set(
  'p h1 h2 h3 h4 h5 h6 li blockquote pre section article div dd dt table ul ol tr td th figure main header center'.split(
    ' ',
  ),
);

/** The text of a part of a page: one paragraph, heading or table row a line. */
export function linesOf($: CheerioAPI, root: Element | undefined): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    const text = line.replace(/\s+/gu, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const visit = (node: AnyNode): void => {
    if (node.type === 'text') line += node.data;
    else if (node.type === 'tag') {
      const block = blocks.has(node.name);
      if (node.name === 'br' || block) flush();
      if (node.name === 'table' && isTable($, node)) lines.push(...tableLines(cellsOf($, node)));
      else for (const child of node.children) visit(child);
      if (block) flush();
    }
  };
  if (root) visit(root);
  flush();
  return lines;
}

/** Some pages lay out their text in a table: one with long cells is none, nor is one around another. */
function isTable($: CheerioAPI, table: Element): boolean {
  const cells = $(table).find('td,th').toArray();
  const long = cells.filter((cell) => $(cell).text().trim().length > 120).length;
  return cells.length >= 2 && long <= cells.length / 10 && $(table).find('table').length === 0;
}

function cellsOf($: CheerioAPI, table: Element) {
  const rows = $(table).find('tr').toArray() as Element[];
  return rows.map((row) =>
    row.children.flatMap((cell) => {
      if (cell.type !== 'tag' || (cell.name !== 'td' && cell.name !== 'th')) return [];
      const isInHead = row.parent?.type === 'tag' && row.parent.name === 'thead';
      const { colspan, rowspan } = cell.attribs;
      const text = linesOf($, cell).join(' ');
      return { text, head: cell.name === 'th' || isInHead, columns: Number(colspan), rows: Number(rowspan) };
    }),
  );
}
