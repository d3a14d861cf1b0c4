/** A link as Telegram keeps it, or why it refuses it, in its own words. */
export type CheckedLink = { readonly url: string } | { readonly fault: string };

const schemes = new Set(['http:', 'https:', 'tg:', 'ton:', 'tonsite:']);

/** A host without a scheme is taken for http; a host without a dot is none. */
export function checkLink(link: string): CheckedLink {
  const text = link.trim();
  if (text === '') return { fault: 'URL host is empty' };
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(text)?.[1];
  if (scheme && !schemes.has(`${scheme.toLowerCase()}:`)) return { fault: 'Unsupported URL protocol' };
  if (!scheme || /^https?$/i.test(scheme)) return checkWebLink(scheme ? text : `http://${text}`);
  return { url: text };
}

function checkWebLink(text: string): CheckedLink {
  if (/^https?:\/\/?$/i.test(text)) return { fault: 'URL host is empty' };
  if (/\s/.test(text) || !URL.canParse(text)) return { fault: 'Wrong HTTP URL' };
  const { hostname } = new URL(text);
  if (!hostname.includes('.') && !hostname.startsWith('[')) return { fault: 'Wrong HTTP URL' };
  // Kept as written, but for a path that is missing.
  return { url: text.replace(/^(https?:\/\/[^/?#]+)(?=[?#]|$)/i, '$1/') };
}

/** The user that a `tg://user?id=1` link mentions. */
export function mentionedUserId(link: string): number | undefined {
  const id = /^tg:(?:\/\/)?user\/?\?(?:[^#]*&)?id=(\d{1,15})(?:[&#]|$)/i.exec(link)?.[1];
  return id === undefined ? undefined : Number(id);
}
