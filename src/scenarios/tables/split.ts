/** The parts of a text between separators that stand outside parentheses and quotes. */
export function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  const sticky = new RegExp(separator.source, 'y');
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfQuote(text, at);
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (depth === 0) {
      sticky.lastIndex = at;
      if (!sticky.test(text)) continue;
      parts.push(text.slice(start, at).trim());
      start = sticky.lastIndex;
      at = start - 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts;
}

/** The closing quote of the text that begins at `at`, or the last sign where it does not end. */
function endOfQuote(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '\\') end++;
    else if (text[end] === '"') return end;
  }
  return text.length - 1;
}

/** The text without the parentheses around the whole of it. */
export function unwrapped(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') at = endOfQuote(text, at);
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at === text.length - 1 ? text.slice(1, -1).trim() : text;
  }
  return text;
}
