/** Words of the small drawings beside laws of chance. */
export const lawText = {
  time: {
    constant: (mean: string): string => `always ${mean}`,
    varies: (mean: string, high: string): string => `mean ${mean}, one in ten longer than ${high}`,
  },
  size: {
    constant: (mean: string): string => `always ${mean}`,
    varies: (mean: string, high: string): string => `mean ${mean}, one in ten above ${high}`,
  },
  variation: {
    constant: (): string => 'always the mean',
    varies: (_mean: string, high: string): string => `mean 1, one in ten takes more than ${high} times as long`,
  },
  band: (low: string, high: string): string => `8 in 10 from ${low} to ${high}`,
  was: (sentence: string): string => `baseline: ${sentence}`,
  drawing: (sentences: readonly string[]): string => `Spread: ${sentences.join('; ')}`,
  unit: { minute: 'min', hour: 'h', day: 'd', week: 'wk', period: 'wk' },
  times: '×',
  unreadable: 'These numbers describe no spread yet.',
} as const;

/** Words of the drawing of customers' patience. */
export const patienceText = {
  atOnce: (share: string): string => `${share} leave at once`,
  mean: (mean: string, isRest: boolean): string =>
    isRest ? `the others wait ${mean} on average` : `customers wait ${mean} on average`,
  forever: (share: string): string => `${share} wait for ever`,
  stillWaiting: 'still waiting',
  drawing: (sentences: readonly string[]): string => `Customers who still wait: ${sentences.join('; ')}`,
  unreadable: 'These numbers describe no patience yet.',
} as const;
