import { presentText } from './present.ts';
import { shellText } from './shell.ts';

/** Words of the command palette. */
export const commandsText = {
  title: 'Go to, or do',
  placeholder: 'Go to a page, a lever, a table, an indicator, or do something',
  none: (search: string): string =>
    `Nothing is called “${search}”. Try a page, a lever such as “safety”, or an indicator.`,
  found: (n: number): string => (n === 1 ? '1 found' : `${n} found`),
  groups: {
    place: 'Page',
    action: 'Do',
    edit: 'Edit scenario',
    show: 'Compare scenario',
    lever: 'Lever',
    table: 'Table',
    definition: 'Indicator',
  },
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
