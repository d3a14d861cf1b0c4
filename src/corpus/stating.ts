import { Document, parseDocument } from 'yaml';
import { splitFrontMatter } from './metadata.ts';

/** What an operator says about an article, under the names of front matter. */
export interface Stated {
  readonly title?: string;
  readonly published?: string;
  readonly place?: string;
  readonly within?: readonly string[];
  readonly outlet?: string;
  readonly url?: string;
}

/** YAML with these keys set; what else it says, comments included, stays. */
export function withStated(yaml: string, stated: Stated): string {
  if (Object.keys(stated).length === 0) return yaml;
  const document = parseDocument(yaml);
  const target = document.contents === null ? new Document({}) : document;
  for (const [key, value] of Object.entries(stated)) if (value !== undefined) target.set(key, value);
  return target.toString({ lineWidth: 0 });
}

/** A text with these keys in its front matter; the text itself stays as it is, letter by letter. */
export function withFrontMatter(text: string, stated: Stated): string {
  const { head = '', body } = splitFrontMatter(text);
  return `---\n${withStated(head, stated)}---\n${body.replace(/^\ufeff/u, '')}`;
}
