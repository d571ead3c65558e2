/** Words of the window of weeks that Compare looks at. */
export const windowText = {
  label: 'Weeks looked at',
  warmUp: 'warm-up',
  from: 'First week looked at',
  to: 'Last week looked at',
  week: (week: number): string => `week ${week}`,
  all: (first: number, last: number): string =>
    `All measured weeks, ${first} to ${last}. Drag for a part of them: every number and chart follows.`,
  part: (first: number, last: number): string =>
    `Weeks ${first} to ${last} of the same histories: every number and chart below is of these.`,
  reset: 'All weeks',
} as const;
