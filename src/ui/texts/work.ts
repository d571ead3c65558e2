import { count } from '../format/numbers.ts';

const time = (at: number): string =>
  new Date(at).toLocaleString(undefined, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** Words about the studies that this browser keeps. */
export const workText = {
  title: 'Your work, kept in this browser',
  notKept: 'This browser keeps nothing between visits. Save what you want to keep as a file.',
  study: 'Study',
  content: 'What is in it',
  outcome: 'Last outcome',
  saved: 'Saved',
  actions: 'Actions',
  scenarios: (n: number): string => (n === 1 ? '1 scenario' : `${count(n)} scenarios`),
  onScreen: 'on screen now',
  time,
  copyName: (name: string): string => `${name} (copy)`,

  versions: 'Versions',
  versionsOf: (name: string): string => `Versions of ${name}`,
  noVersions: 'No earlier version yet.',
  restore: 'Restore',
  restoreOf: (at: number): string => `Restore the version of ${time(at)}`,
  restoreStep: (at: number): string => `restore the version of ${time(at)}`,
  restored: (name: string, at: number): string => `${name} is as it was ${time(at)}.`,
  download: 'Download',
  downloadOf: (name: string): string => `Download ${name}`,
  remove: 'Delete',
  removeOf: (name: string): string => `Delete ${name}`,
  removed: (name: string): string => `Deleted ${name}.`,
  openStep: (name: string): string => `open ${name}`,
  picture: (indicator: string, marks: readonly string[]): string => `${indicator}: ${marks.join('; ')}`,

  overtaken: (name: string): string =>
    `${name} was changed in another tab too. Both are kept: what is done here goes on as a copy.`,
  gone: (name: string): string => `${name} is no longer there.`,
} as const;
