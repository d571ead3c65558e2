import type { Change } from '../../scenarios/what-if.ts';

/** Changes of one kind, told once: the rule of eight products is one thing that was changed. */
export interface ChangeGroup {
  /** What was changed, such as "policy" or "L1 wipLimit". */
  readonly name: string;
  /** From what to what. */
  readonly words: string;
  readonly count: number;
  /** The whole of it, for who asks. */
  readonly full: string;
}

type Kind = 'changed' | 'added' | 'removed';
const order: readonly Kind[] = ['changed', 'added', 'removed'];
const kindOf = ({ from, to }: Change): Kind =>
  to === undefined ? 'removed' : from === undefined ? 'added' : 'changed';

const mostValues = 3;

/** Groups what a what-if changes by key and kind: changed values first, then what is new, then what is gone. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${kindOf(change)} ${change.path.split('/').at(-1)}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const sorted = [...groups.values()].sort((a, b) => order.indexOf(kindOf(a[0]!)) - order.indexOf(kindOf(b[0]!)));
  return sorted.map((members) => ({
    name: nameOf(members),
    words: wordsOf(members),
    count: members.length,
    full: members.map(({ words }) => words).join('\n'),
  }));
}

/** One change is named with what it belongs to, several by their key alone. */
function nameOf(members: readonly Change[]): string {
  const keys = members[0]!.path.split('/').filter((key) => key !== 'rule' && key !== 'stations');
  return members.length > 1 || keys.length < 3 ? (keys.at(-1) ?? '') : keys.slice(-2).join(' ');
}

/** "36, 27, 26 …" where values differ, the value alone where they do not. */
function wordsOf(members: readonly Change[]): string {
  const words = [...new Set(members.map(({ path, words: all }) => all.slice(path.length + 2)))];
  const shown = kindOf(members[0]!) === 'removed' ? [words[0]!.replace(/ \(was .*$/, '')] : words.slice(0, mostValues);
  const values = shown.map((text, index) => (index > 0 && text.startsWith('added ') ? text.slice(6) : text));
  return `${values.join(', ')}${shown.length < words.length && kindOf(members[0]!) !== 'removed' ? ' …' : ''}`;
}
