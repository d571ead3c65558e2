/** Something that can be done, found by its words. */
export interface Command {
  readonly id: string;
  /** What kind of thing it is about, such as "Lever". */
  readonly group: string;
  readonly label: string;
  /** Words it is also found by. */
  readonly also: string;
  readonly run: () => void;
}

export type Go = (path: string) => void;

export const command = (group: string, id: string, label: string, run: () => void, also = ''): Command => ({
  id: `${group} ${id}`,
  group,
  label,
  also,
  run,
});

const most = 40;

/** How well a word fits a text: 3 at its start, 2 at the start of a word, 1 inside, 0 as letters in order, −1 not at all. */
function closeness(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at === 0) return 3;
  if (at > 0) return /[\s(–-]/.test(text[at - 1]!) ? 2 : 1;
  let from = 0;
  for (const letter of word) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return -1;
  }
  return 0;
}

/** Letters in order find too much in long texts: the other words of a command must hold the word itself. */
function fitOf({ label, group, also }: Command, word: string): number {
  const inLabel = closeness(label.toLowerCase(), word);
  if (inLabel > 0) return 2 * inLabel;
  return `${group} ${also}`.toLowerCase().includes(word) ? 1 : inLabel;
}

/**
 * The commands that fit every word of a search, the best first, those used lately before others that fit as well. Without a
 * search, those used lately and then all in their order.
 * @param recent ids, the latest first
 */
export function findCommands(commands: readonly Command[], search: string, recent: readonly string[]): Command[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = (id: string): number => {
    const at = recent.indexOf(id);
    return at < 0 ? recent.length : at;
  };
  return commands
    .map((command, order) => ({ command, order, fits: words.map((word) => fitOf(command, word)) }))
    .filter(({ fits }) => fits.every((one) => one >= 0))
    .map(({ command, order, fits }) => ({ command, order, score: fits.reduce((sum, one) => sum + one, 0) }))
    .sort((a, b) => b.score - a.score || rank(a.command.id) - rank(b.command.id) || a.order - b.order)
    .slice(0, most)
    .map(({ command }) => command);
}
