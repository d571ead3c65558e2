import { type Field, type NamedField, scenarioField } from '../../scenarios/fields.ts';
import { lawMeasureOf } from '../../scenarios/law-reading.ts';
import { levers } from '../../scenarios/levers/index.ts';
import { kpis } from '../../sim/kpis/index.ts';
import { fieldName, fieldText } from '../texts/fields.ts';
import { glossaryText } from '../texts/glossary.ts';
import { kpiSee, terms } from '../texts/glossary-terms.ts';
import { directionWords, groupNames } from '../texts/kpis.ts';
import { leverWords, measureUnits, roomNames } from '../../scenarios/levers/words.ts';
import { fieldEntryId, leverEntryId, rangeWords } from './field-words.ts';

export type Topic = keyof typeof glossaryText.topic;

/** An entry of the glossary. Nothing is said of an indicator, lever or field that does not stand with it in the code. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly topic: Topic;
  readonly text: readonly string[];
  readonly formula?: string | undefined;
  readonly unit?: string | undefined;
  readonly direction?: string | undefined;
  readonly source?: string | undefined;
  readonly options?: string | undefined;
  /** Where it is met, and the address of that place. */
  readonly where?: { readonly words: string; readonly path: string } | undefined;
  readonly see: readonly string[];
}

/** Greek letters of formulas stay small: as capitals they would be other letters. */
const capital = (words: string): string => words.replace(/^[a-z]/, (letter) => letter.toUpperCase());

const termEntries: readonly Entry[] = terms.map((term) => ({ ...term, text: [term.text] }));

const kpiEntries: readonly Entry[] = kpis.map((kpi) => ({
  id: kpi.id,
  title: kpi.name,
  topic: 'kpi',
  text: [],
  formula: kpi.formula,
  unit: kpi.unit,
  direction: directionWords[kpi.better],
  source: kpi.code === undefined ? kpi.source : `${kpi.source}, ${kpi.code}`,
  where: { words: glossaryText.onCompare(groupNames[kpi.group] ?? kpi.group), path: '/compare' },
  see: kpiSee[kpi.id] ?? [],
}));

const leverEntries: readonly Entry[] = levers.map((lever) => {
  const words = leverWords[lever.id];
  const id = leverEntryId(lever.id);
  return {
    id,
    title: words?.title ?? lever.id,
    topic: 'lever',
    text: [words?.help ?? ''],
    unit: lever.kind === 'number' ? words?.unit || measureUnits[lever.measure] || glossaryText.noUnit : undefined,
    options: lever.kind === 'choice' ? Object.values(words?.options ?? {}).join(', ') : undefined,
    where: { words: glossaryText.inRoom(roomNames[lever.room]), path: '/scenarios' },
    see: terms.filter(({ see }) => see.includes(id)).map((term) => term.id),
  };
});

interface Meeting {
  readonly section: string;
  readonly named: NamedField;
}

/** Every field of a scenario, wherever it stands, by its key. */
function collect(field: Field, section: string, found: Map<string, Meeting[]>): Map<string, Meeting[]> {
  if (field.kind === 'object') {
    for (const named of field.fields) {
      const below = section === '' ? named.key : section;
      found.set(named.key, [...(found.get(named.key) ?? []), { section: below, named }]);
      collect(named.field, below, found);
    }
  }
  if (field.kind === 'table' || field.kind === 'list') collect(field.entry, section, found);
  const law = lawMeasureOf(field);
  if (field.kind === 'union') {
    for (const branch of field.branches) collect(branch.field, law === undefined ? section : `${law}Law`, found);
  }
  return found;
}

const sectionName = (key: string): string => fieldText.section[key] ?? capital(fieldName(key));

function fieldEntry(key: string, meetings: readonly Meeting[]): Entry {
  const id = fieldEntryId(key);
  const sections = [...new Set(meetings.map(({ section }) => sectionName(section)))];
  const helps = new Map<string, Set<string>>();
  for (const { section, named } of meetings) {
    helps.set(named.help, (helps.get(named.help) ?? new Set()).add(sectionName(section)));
  }
  const said = [...helps].map(([help, places]) =>
    sections.length === 1 ? `${capital(help)}.` : `${[...places].join(', ')}: ${help}.`,
  );
  const forms = new Set(meetings.map(({ named }) => rangeWords(named.field)).filter((words) => words !== ''));
  return {
    id,
    title: capital(fieldName(key)),
    topic: 'field',
    text: said,
    unit: forms.size === 0 ? undefined : [...forms].join('; '),
    where: { words: glossaryText.inStudy(sections.join(', ')), path: '/scenarios' },
    see: terms.filter(({ see }) => see.includes(id)).map((term) => term.id),
  };
}

/** Made once: to make one for each of thousands of comparisons takes longer than all of them. */
const byTitle = new Intl.Collator('en');

let made: readonly Entry[] | undefined;

/** All entries, by title; made once, when somebody looks. */
export function glossary(): readonly Entry[] {
  made ??= [
    ...termEntries,
    ...kpiEntries,
    ...leverEntries,
    ...[...collect(scenarioField, '', new Map())].map(([key, meetings]) => fieldEntry(key, meetings)),
  ].sort((a, b) => byTitle.compare(a.title, b.title) || byTitle.compare(a.id, b.id));
  return made;
}

/** Entries of a topic that match what is typed: those whose title does come first. */
export function search(entries: readonly Entry[], wanted: string, topic: Topic | undefined): readonly Entry[] {
  const words = wanted.trim().toLowerCase();
  const offered = entries.filter((entry) => topic === undefined || entry.topic === topic);
  if (words === '') return offered;
  const isIn = (text: string | undefined): boolean => text?.toLowerCase().includes(words) ?? false;
  const named = offered.filter(({ title, id }) => isIn(title) || isIn(id));
  const told = offered.filter((entry) => !named.includes(entry) && (entry.text.some(isIn) || isIn(entry.formula)));
  return [...named, ...told];
}

/** A formula as it is set: a fraction where it has one ÷, and the remark after its semicolon. */
export interface FormulaParts {
  readonly over: string;
  readonly under: string | undefined;
  readonly remark: string | undefined;
}

export function formulaParts(formula: string): FormulaParts {
  const at = formula.indexOf(';');
  const remark = at < 0 ? undefined : formula.slice(at + 1).trim();
  const main = at < 0 ? formula : formula.slice(0, at);
  const halves = main.split('÷');
  const [over = '', under] = halves;
  // A ÷ inside brackets, or one of several, is no fraction of the whole.
  const isOne = halves.length === 2 && balanced(over) && !/[=−]/.test(over);
  return isOne && under !== undefined
    ? { over: over.trim(), under: under.trim(), remark }
    : { over: main.trim(), under: undefined, remark };
}

const balanced = (text: string): boolean => text.split('(').length === text.split(')').length;
