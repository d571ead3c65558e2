/** Names of units. Money flows are totals of the measured weeks; 52 of them are the model's year. */
export const unitText = {
  points: 'points',
  units: 'units',
  ratio: 'ratio',
  skuDays: 'SKU-days',
  turnsAYear: 'turns/yr',
  turnsAQuarter: 'turns/qtr',
  unitsAWeek: 'units a week',
  aYear: 'a year',
  flow: (currency: string, weeks: number): string =>
    Math.abs(weeks - 52) < 1e-9 ? `${currency} a year` : `${currency} in ${Math.round(weeks * 10) / 10} weeks`,
  perUnit: (currency: string): string => `${currency} a unit`,
  moneyPer: (currency: string, time: string): string => `${currency} per ${time}`,
  time: (time: string): string => `${time}s`,
  per: (time: string): string => `per ${time}`,
} as const;
