import { presentText } from './present.ts';
import { shellText } from './shell.ts';

/** What each chart is called, whatever it shows. */
export const chartNames = {
  overTime: 'Stock and backlog over time',
  beliefs: 'Forecast against actual, meetings and plan age',
  money: 'Where the money comes from',
  service: 'Service against stock',
  differences: 'Difference in each history',
  lines: 'What the lines do',
  waits: 'How long orders wait',
  turns: 'Turns by quarter',
  welch: 'Welch plot of the warm-up',
} as const;
export type ChartName = keyof typeof chartNames;

/** Words of the command palette. */
export const commandsText = {
  title: 'Go to, or do',
  placeholder: 'Go to a page, lever, field, table, chart or term, or do something',
  none: (search: string): string =>
    `Nothing is called “${search}”. Try a page, a lever such as “safety”, a field, or an indicator.`,
  found: (n: number): string => (n === 1 ? '1 found' : `${n} found`),
  groups: {
    place: 'Page',
    action: 'Do',
    edit: 'Edit scenario',
    show: 'Compare scenario',
    lever: 'Lever',
    table: 'Table',
    definition: 'Indicator',
    duplicate: 'Duplicate scenario',
    rename: 'Rename scenario',
    chart: 'Chart',
    full: 'Chart on the full screen',
    section: 'Form',
    glossary: 'Glossary',
  },
  termOf: (topic: string, where: string | undefined): string =>
    ['Glossary', topic, ...(where === undefined ? [] : [where])].join(' · '),
  fieldIn: (parts: readonly string[]): string => `Field in ${parts.join(', ')}`,
  add: 'New what-if',
  addAlso: 'add scenario create branch',
  share: 'Share: copy a link to this study',
  shareAlso: 'send url',
  chartAlso: 'compare figure',
  fullAlso: 'compare figure fullscreen projector',
  placeNames: [
    ['/', shellText.start],
    ['/scenarios', shellText.scenarios],
    ['/compare', shellText.compare],
    ['/present', presentText.title],
    ['/trust', shellText.trust],
    ...shellText.helpPlaces.map(({ path, name }) => [path, name] as const),
  ] as readonly (readonly [string, string])[],
  theme: 'Light or dark',
  themeAlso: 'theme dark mode',
  save: shellText.saveStudy,
  saveAlso: 'export download json',
  allIndicators: 'Show all indicators on Compare',
} as const;
