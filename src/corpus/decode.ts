/** The text of a file's bytes, or why they are none. */
export type Decoded = { readonly text: string; readonly encoding: string } | { readonly fault: string };

export function decode(bytes: Uint8Array): Decoded {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { fault: 'is not UTF-8: save it as UTF-8' };
  }
  return looksBinary(text)
    ? { fault: 'is no text but binary data: remove it, or give its text' }
    : { text, encoding: 'utf-8' };
}

/** Control characters hardly occur in text; a NUL never does. */
function looksBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return text.includes('\u0000') || controls > text.length / 50;
}
