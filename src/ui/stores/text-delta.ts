/** A piece of a text that is replaced. */
interface Hunk {
  /** Where it begins in the text before, and how many characters of that it replaces. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** What turns one text into another, from its beginning to its end. */
export type TextDelta = readonly Hunk[];

/** About so many characters a difference takes to be kept. */
export const deltaSize = (delta: TextDelta): number => delta.reduce((sum, { text }) => sum + text.length + 16, 0);

/** The text after a difference, and the difference that leads back. */
export function applyDelta(text: string, delta: TextDelta): { readonly text: string; readonly back: TextDelta } {
  const pieces: string[] = [];
  const back: Hunk[] = [];
  let [from, shift] = [0, 0];
  for (const hunk of delta) {
    const end = hunk.at + hunk.length;
    pieces.push(text.slice(from, hunk.at), hunk.text);
    back.push({ at: hunk.at + shift, length: hunk.text.length, text: copied(text.slice(hunk.at, end)) });
    shift += hunk.text.length - hunk.length;
    from = end;
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), back };
}

/** The difference between two texts: what is alike at both ends is left out, and between them what is alike by lines. */
export function deltaOf(before: string, after: string): TextDelta {
  if (before === after) return [];
  const start = sameStart(before, after);
  const end = sameEnd(before, after, Math.min(before.length, after.length) - start);
  const [gone, come] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  if (!gone.includes('\n') || !come.includes('\n')) return [{ at: start, length: gone.length, text: copied(come) }];
  return byLines(gone.split('\n'), come.split('\n'), start);
}

/** A slice keeps the whole text it was cut from in memory: this is the same text on its own. */
const copied = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

const chunk = 1024;

function sameStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n + chunk <= most && a.slice(n, n + chunk) === b.slice(n, n + chunk)) n += chunk;
  while (n < most && a.charCodeAt(n) === b.charCodeAt(n)) n++;
  return n;
}

/** So many characters at the end, at most `most`, are the same. */
function sameEnd(a: string, b: string, most: number): number {
  let n = 0;
  const piece = (text: string): string => text.slice(text.length - n - chunk, text.length - n);
  while (n + chunk <= most && piece(a) === piece(b)) n += chunk;
  while (n < most && a.charCodeAt(a.length - n - 1) === b.charCodeAt(b.length - n - 1)) n++;
  return n;
}

/** Differences of lines; each that ends within `farthest` lines is a hunk of its own. */
function byLines(before: readonly string[], after: readonly string[], start: number): TextDelta {
  const hunks: Hunk[] = [];
  let [i, j, at] = [0, 0, start];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      at += before[i]!.length + 1;
      i++;
      j++;
      continue;
    }
    const [gone, come] = nextAlike(before, after, i, j);
    // The line break behind the last line stays where lines follow in both.
    const length = gone.join('\n').length;
    hunks.push({ at, length, text: copied(come.join('\n')) });
    i += gone.length;
    j += come.length;
    at += length + 1;
  }
  const [gone, come] = [before.slice(i), after.slice(j)].map((lines) => lines.map((line) => `\n${line}`).join(''));
  if (gone !== come) hunks.push({ at: at - 1, length: gone!.length, text: copied(come!) });
  return hunks;
}

const farthest = 48;

/** The lines up to the nearest place from which two lines are alike again; all that are left where there is none near. */
function nextAlike(
  before: readonly string[],
  after: readonly string[],
  i: number,
  j: number,
): [gone: readonly string[], come: readonly string[]] {
  for (let far = 2; far <= farthest; far++) {
    for (let down = 1; down < far; down++) {
      const [a, b] = [i + down, j + far - down];
      if (a + 1 >= before.length || b + 1 >= after.length) continue;
      if (before[a] === after[b] && before[a + 1] === after[b + 1]) return [before.slice(i, a), after.slice(j, b)];
    }
  }
  return [before.slice(i), after.slice(j)];
}
