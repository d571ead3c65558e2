import { branchOfValue, type Field, type NamedField, scenarioField } from '../../scenarios/fields.ts';
import { isPlainObject, own, type PlainObject, valueAt } from '../../scenarios/plain-data.ts';
import { roomOfSection, roomSections } from '../reading/rooms.ts';

/** A field of the form, with a place where it stands in a scenario. */
export interface FoundField {
  readonly key: string;
  readonly help: string;
  /** Its path with `*` for the entries of a table. */
  readonly pattern: string;
  readonly path: readonly string[];
}

/** Only these entries of a table are on screen before any is looked for. */
const mostEntries = 30;

/** Every field of the form of a scenario, each once: in the entry that says something of it, or else in the first. */
export function fieldsIn(scenario: PlainObject): FoundField[] {
  const found: FoundField[] = [];
  if (scenarioField.kind !== 'object') return found;
  const shown = new Set(Object.values(roomSections).flat());
  for (const named of scenarioField.fields) {
    if (shown.has(named.key)) visit(named, named.key, [[named.key]], scenario, found);
  }
  return found;
}

type Paths = readonly (readonly string[])[];

function visit(named: NamedField, pattern: string, paths: Paths, scenario: PlainObject, found: FoundField[]): void {
  const path = paths.find((one) => valueAt(scenario, one) !== undefined) ?? paths[0];
  if (path === undefined) return;
  if (!pattern.endsWith('*')) found.push({ key: named.key, help: named.help, pattern, path });
  visitParts(named.field, pattern, paths, scenario, found);
}

function visitParts(field: Field, pattern: string, paths: Paths, scenario: PlainObject, found: FoundField[]): void {
  if (field.kind === 'object') {
    for (const member of field.fields) {
      const isTelling = member.field.kind === 'choice' && member.field.options.length === 1;
      const below = paths.map((path) => [...path, member.key]);
      if (!isTelling) visit(member, `${pattern}/${member.key}`, below, scenario, found);
    }
  }
  if (field.kind === 'table') {
    const entries = paths.flatMap((path) => {
      const table = valueAt(scenario, path);
      const keys = isPlainObject(table) ? Object.keys(table).slice(0, mostEntries) : [];
      return keys.filter((key) => own(table as PlainObject, key) !== undefined).map((key) => [...path, key]);
    });
    const entry = { key: '*', field: field.entry, help: '', optional: true };
    visit(entry, `${pattern}/*`, entries.slice(0, mostEntries), scenario, found);
  }
  if (field.kind === 'union') {
    const formOf = new Map(paths.map((path) => [path, branchOfValue(field.branches, valueAt(scenario, path))]));
    for (const branch of field.branches) {
      const ofForm = paths.filter((path) => valueAt(scenario, path) !== undefined && formOf.get(path) === branch);
      if (ofForm.length > 0) visitParts(branch.field, pattern, ofForm, scenario, found);
    }
  }
}

/** The room of the editor in which a field stands. */
export const roomOfField = ({ path }: FoundField): string => roomOfSection(path[0] ?? '');

/** The control of a field; what it is folded into is opened first, one fold after the other as they are drawn. */
export function controlOf(path: readonly string[]): HTMLElement | null {
  const at = (depth: number): HTMLElement | null =>
    document.querySelector(`[data-field="${CSS.escape(path.slice(0, depth).join('/'))}"]`);
  for (let depth = 1; depth <= path.length; depth++) {
    const fold = at(depth);
    if (fold instanceof HTMLDetailsElement) fold.open = true;
  }
  return at(path.length)?.querySelector<HTMLElement>('summary, input, select, textarea') ?? null;
}
