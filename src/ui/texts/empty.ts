/** What would be where nothing is yet, and what its button says. */
export const emptyText = {
  whatIfs: 'What-ifs will stand here: the same factory with something changed, each with what the change is worth.',
  makeWhatIf: 'Make the first what-if',
  comparison:
    'A comparison will stand here: make a second scenario, and every indicator shows the difference it makes.',
  toScenarios: 'Go to Scenarios',
  invalid: 'The verdict will stand here as soon as the study is valid: the editor marks what is wrong with it.',
  indicators: 'Indicators will stand here: none is chosen.',
  showShort: 'Show the short table',
  hits: (wanted: string): string => `Entries that match “${wanted}” would stand here: there are none.`,
  showAll: 'Show all',
  work: 'Nothing of yours yet. Studies that you change or open will stand here, kept in this browser.',
  begin: 'Change a scenario',
  rows: (table: string): string =>
    `Rows of ${table} will stand here: type one in the empty row, or paste from a spreadsheet.`,
  toEmptyRow: 'Go to the empty row',
  fixedRows: (table: string): string => `Rows of ${table} will stand here when the study has something for them.`,
} as const;
