/** One member of an object or list in a JSON text. */
interface Entry {
  readonly key: string;
  /** Where it begins: at its key, or in a list at its value. */
  readonly at: number;
  readonly valueAt: number;
}

const space = /[\s,:]*/y;

/** The first place from `at` on that is neither space nor a separator. */
function skipSpace(text: string, at: number): number {
  space.lastIndex = at;
  space.test(text);
  return space.lastIndex;
}

/** The end of the string that begins at `at`. */
function endOfString(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end + 1;
}

/** The end of the value that begins at `at`. */
function endOfValue(text: string, at: number): number {
  let depth = 0;
  for (let end = at; end < text.length; end++) {
    const found = text[end];
    if (found === '"') end = endOfString(text, end) - 1;
    else if (found === '{' || found === '[') depth++;
    else if (found === '}' || found === ']') depth--;
    else if (depth > 0 || !/[\s,]/.test(found ?? '')) continue;
    else return end;
    if (depth <= 0) return depth < 0 ? end : end + 1;
  }
  return text.length;
}

/** The members of the object or list that begins at `at` in a valid JSON text; none for anything else. */
export function* entriesAt(text: string, at: number): Generator<Entry> {
  const start = skipSpace(text, at);
  const isObject = text[start] === '{';
  if (!isObject && text[start] !== '[') return;
  let index = 0;
  for (let next = skipSpace(text, start + 1); next < text.length && !/[}\]]/.test(text[next] ?? ''); ) {
    const keyEnd = isObject ? endOfString(text, next) : next;
    const key = isObject ? String(JSON.parse(text.slice(next, keyEnd))) : String(index++);
    const valueAt = skipSpace(text, keyEnd);
    yield { key, at: next, valueAt };
    next = skipSpace(text, endOfValue(text, valueAt));
  }
}
