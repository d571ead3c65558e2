import type { ChangeGroup } from './change-groups.ts';
import { fieldName, sectionNames } from './field-names.ts';
import { leverOfPath } from './levers/of-path.ts';
import { leverWords } from './levers/words.ts';

/** What a group of changes is called: by its lever, or by what it is and belongs to. */
export function groupName({ paths }: Pick<ChangeGroup, 'paths'>): string {
  const names = new Set(paths.map(nameOfPath));
  const [first = '', second, ...rest] = names;
  if (second === undefined) return capital(first);
  return capital(rest.length === 0 ? `${first}, ${second}` : `${first}, ${second} …`);
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function nameOfPath(path: readonly string[]): string {
  const lever = leverOfPath(path);
  if (lever !== undefined) return leverWords[lever.id]?.title ?? lever.id;
  const [section = ''] = path;
  if (path.length === 1) return sectionNames[section] ?? fieldName(section);
  if (section === 'factors') return `event ${path[1]}`;
  const last = fieldName(path.at(-1) ?? '');
  return path.length === 2 || path.at(-1) === 'rule' ? (sectionNames[section] ?? last) : last;
}
