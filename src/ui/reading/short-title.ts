/** Letters at the beginning of a title that the title of another scenario begins with too. */
export function sharedLetters(title: string, others: readonly string[]): number {
  const shared = (other: string): number => {
    const end = Math.min(title.length, other.length);
    let letters = 0;
    while (letters < end && title[letters] === other[letters]) letters++;
    return letters;
  };
  return Math.max(0, ...others.map(shared));
}

/** A title, and the letters at its beginning that another one beside it begins with too. */
interface Title {
  readonly title: string;
  readonly shared?: number;
}

/**
 * The title in at most so many letters. It keeps its beginning, unless most of that begins another scenario of the study too:
 * then it keeps its last words, which tell them apart.
 */
export function shortTitle({ title, shared = 0 }: Title, longest: number): string {
  if (title.length <= longest) return title;
  const room = longest - 1;
  const lastWords = shared <= room / 2 ? undefined : lastWordsIn(title, room);
  return lastWords === undefined ? `${title.slice(0, room).trimEnd()}…` : `…${lastWords}`;
}

/** As many last words as there is room for; undefined where the last is too long. */
function lastWordsIn(title: string, room: number): string | undefined {
  const words = title.split(' ');
  const from = words.findIndex((_, index) => words.slice(index).join(' ').length <= room);
  return from < 0 ? undefined : words.slice(from).join(' ');
}
