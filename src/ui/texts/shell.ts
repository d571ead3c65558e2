import { bytes } from '../format/numbers.ts';

/** Words of the frame around every page. */
export const shellText = {
  product: 'Tandem',
  pageTitle: (page: string): string => `${page} · Tandem`,
  skip: 'Skip to the content',
  places: 'Places',
  start: 'Start',
  compare: 'Compare',
  scenarios: 'Scenarios',
  trust: 'Trust',
  find: 'Find a page, lever, table or indicator (Ctrl K)',
  help: 'Help',
  tour: 'Tour',
  tourWhat: 'Five steps, two minutes',
  helpPlaces: [
    { path: '/glossary', name: 'Glossary', what: 'Every term, indicator and field' },
    { path: '/model', name: 'How this model works', what: 'A live diagram of the open study' },
    { path: '/keys', name: 'Keyboard keys', what: 'What can be done without a mouse' },
  ],
  themeSystem: (dark: boolean): string =>
    `Theme: ${dark ? 'dark' : 'light'}, as the system. Switch to ${dark ? 'light' : 'dark'}`,
  themeChosen: (dark: boolean): string => `Theme: ${dark ? 'dark' : 'light'}. Switch to ${dark ? 'light' : 'dark'}`,
  saved: (time: string): string => `Saved ${time}`,
  notSaved: 'Not saved',
  dismiss: 'Close this notice',
  loading: 'Loading',

  notFoundTitle: 'No such place',
  notFound: 'Nothing is at this address. Your study is untouched.',
  toStart: 'Go to Start',

  brokenTitle: 'This page broke off',
  broken:
    'The study is untouched and kept in this browser. It can also be saved as a file before the page is loaded again.',
  saveStudy: 'Save the study as a file',
  reload: 'Load the page again',
  offline: 'You are offline. Everything works and is kept in this browser.',
  newVersion: 'A new version is ready. Your work is kept when the page is loaded again.',

  restored: (name: string, time: string): string => `Restored ${name} as you left it ${time}.`,
  startAfresh: 'Start afresh',
  storageFull: 'The browser has no room left to keep this study.',
  storageUnavailable: 'This browser keeps nothing between visits.',
  opened: (name: string): string => `Opened ${name}.`,
  fileTooLarge: (name: string, size: number, limit: number): string =>
    `${name} has ${bytes(size)}; at most ${bytes(limit)} are read. Nothing was changed.`,
  fileUnreadable: (name: string): string => `${name} could not be read. Nothing was changed.`,
  fileWrong: (name: string, problem: string): string =>
    `${name} is not a valid study: ${problem}. It is open in the editor; the last valid study still runs.`,
  openStep: (name: string): string => `open ${name}`,
  undo: 'Undo',
} as const;
