import { count } from '../format/numbers.ts';

const some = (n: number, [one, many]: readonly [string, string]): string => `${count(n)} ${n === 1 ? one : many}`;

/** What goes with a thing that is removed, by section of the scenario. */
const sections: Readonly<Record<string, readonly [string, string]>> = {
  bom: ['component', 'components'],
  stocks: ['stock', 'stocks'],
  layers: ['demand layer', 'demand layers'],
  levels: ['demand level', 'demand levels'],
  segments: ['entry of a segment', 'entries of segments'],
  lines: ['entry of a line', 'entries of lines'],
  times: ['unit time', 'unit times'],
  setups: ['set-up time', 'set-up times'],
  factors: ['target of a factor', 'targets of factors'],
};

/** Words of the tables of master data. */
export const tablesText = {
  title: 'Tables',
  choose: 'Tables',
  filter: 'Find in table',
  allColumns: 'All columns',
  sortBy: (title: string): string => `Sort by ${title}`,
  duplicate: 'Duplicate',
  remove: 'Delete rows',
  importFile: 'Import …',
  exportCsv: 'CSV',
  exportWorkbook: 'Workbook',
  template: 'Empty workbook',
  templateName: 'my factory',
  newStudy: 'New study from workbook …',
  files: 'Files',
  locked: 'This scenario is locked: unlock it to edit.',
  keys: 'Arrows move, Enter or typing edits, Ctrl C and Ctrl V copy and paste as in a spreadsheet, Ctrl D fills down, Delete empties, Ctrl Z undoes. Tab goes from cell to cell; Escape, then Tab, leaves the table.',
  size: (shown: number, total: number, word: readonly [string, string]): string =>
    shown === total ? some(total, word) : `${count(shown)} of ${some(total, word)}`,
  newRow: (word: string): string => `new ${word}`,
  newRowHint: (words: readonly string[]): string => `Type ${words.join(', then ')} to add a row.`,
  was: (text: string): string => (text === '' ? 'was empty' : `was ${text}`),
  added: 'not in the base',
  reset: 'Reset',
  resetTitle: 'As in the base again',
  idOf: {
    item: 'the id of an item',
    place: 'the id of a place',
    line: 'the id of a line',
    station: 'the id of a station',
    supplier: 'the id of a supplier',
    segment: 'the id of a segment',
    calendar: 'the id of a calendar',
  },
  removedRows: (n: number, word: readonly [string, string]): string => `${some(n, word)} of the base not here`,
  restore: 'Bring back',

  step: {
    cell: (row: string, column: string): string => (row === '' ? column : `${row}, ${column}`),
    cells: (n: number, table: string): string => `${some(n, ['cell', 'cells'])} of ${table}`,
    add: (id: string, table: string): string => `add ${id} to ${table}`,
    rename: (id: string, name: string): string => `rename ${id} to ${name}`,
    duplicate: (id: string): string => `duplicate ${id}`,
    remove: (id: string, n: number): string => (n === 1 ? `delete ${id}` : `delete ${count(n)} rows`),
    reset: (row: string, column: string): string => `reset ${row} ${column}`,
    restore: 'bring rows back',
    paste: (n: number, word: readonly [string, string]): string => `paste ${some(n, word)}`,
    importFile: (name: string): string => `import ${name}`,
    newStudy: (name: string): string => `new study from ${name}`,
  },

  trouble: {
    taken: (key: string): string => `${key} is there already.`,
    noId: (key: string): string => `"${key}" cannot be an id: no spaces, and none of / * @ | < > & " ' \` \\`,
    noParent: (key: string): string => `There is no ${key} yet: add it in its own table first.`,
    incomplete: (key: string): string => `${key} is missing.`,
  },
  noPlace: (n: number): string =>
    `${some(n, ['cell', 'cells'])} of what was pasted had no place here, or would have changed a key.`,
  pasted: (problems: number): string =>
    `Pasted. ${problems === 1 ? '1 cell is' : `${count(problems)} cells are`} not right: see the marks.`,
  expected: (text: string): string => `expected ${text}`,

  removing: {
    title: (id: string, n: number): string => (n === 1 ? `Delete ${id}?` : `Delete ${count(n)} rows?`),
    goes: 'With it go:',
    counts: (removed: ReadonlyMap<string, number>): string[] =>
      [...removed].map(([section, n]) => some(n, sections[section] ?? ['entry', 'entries'])),
    dangling: 'Still named by, and marked there:',
    all: 'Delete all that',
    alone: 'Delete the rows alone',
    cancel: 'Keep',
  },

  importing: {
    title: (name: string): string => `Import ${name}`,
    newTitle: (name: string): string => `New study from ${name}`,
    reading: 'Reading …',
    failed: (reason: string): string => `The file cannot be read: ${reason}`,
    tooLarge: (megabytes: number): string => `it has ${count(megabytes)} MB, more than can be read`,
    nothing: 'The file changes nothing.',
    changes: 'What it changes',
    columns: ['Table', 'Added', 'Changed', 'Removed'],
    replace: 'Remove rows that the file does not have',
    problems: (n: number): string => (n === 1 ? '1 cell is not right' : `${count(n)} cells are not right`),
    problemColumns: ['Sheet', 'Cell', 'Column', 'Found', 'Expected'],
    wholeSheet: 'sheet',
    emptyCell: 'nothing',
    more: (n: number): string => `and ${count(n)} more, all in the list`,
    list: 'Save as list',
    listName: 'problems',
    accept: 'Import',
    acceptWrong: 'Import, with marks at what is not right',
    cancel: 'Cancel',
  },
} as const;
