import { count } from '../format/numbers.ts';

const short = (digest: string): string => digest.slice(0, 8);

/** Words about links that carry a study. */
export const sharingText = {
  share: 'Share',
  shareHelp: 'Copies a link that holds this study, its seed, the view and the digest of the numbers',
  content: (preset: string | undefined, scenarios: number): string =>
    `the study (${scenarios === 1 ? '1 scenario' : `${count(scenarios)} scenarios`}${
      preset === undefined ? '' : `, as its difference to “${preset}”`
    })`,
  proof: (digest: string, pairs: number): string => `the digest ${short(digest)} of ${count(pairs)} pairs`,
  noProof: 'no digest yet, since the run is not finished',
  copied: (length: number, seed: string, parts: string): string =>
    `Link copied, ${count(length)} characters. It holds ${parts}, seed ${seed} and what is looked at.`,
  inAddress: (length: number): string =>
    `The link stands in the address line, ${count(length)} characters: the clipboard is closed to this page.`,
  tooLong: (length: number, limit: number): string =>
    `Link copied, but its ${count(length)} characters are more than the ${count(limit)} that mail programs leave whole. A file is safer.`,
  invalidText: ' The text being typed is not valid yet: the link holds the last valid study.',
  nothingValid: 'There is no valid study to share yet.',

  title: 'a shared study',
  step: (title: string): string => `open the link to ${title}`,
  opened: (title: string): string => `Opened ${title} from a link.`,
  changedPreset: (title: string): string =>
    `Opened ${title} from a link, but the preset it builds on has changed since: this is not quite what was shared.`,
  problem: {
    broken: 'The link is damaged or cut short. Nothing was changed; ask for it again, or for the file.',
    tooLarge: 'The link holds more than any study. Nothing was changed.',
    future: 'The link was made with a newer version of Tandem. Nothing was changed; a newer version opens it.',
  },
  noPreset: (preset: string): string =>
    `The link builds on a preset “${preset}” that this version does not have. Nothing was changed.`,
  invalid: (detail: string): string => `The link holds no study that can be run: ${detail}. Nothing was changed.`,
  doesNotRun: (title: string, detail: string): string =>
    `${title} came from a link and cannot be run: ${detail}. The last valid study still runs.`,
  long: (pairs: number): string =>
    `It asks for ${count(pairs)} pairs: that takes long, and can be stopped at any time.`,

  reproduced: (digest: string, pairs: number): string =>
    `The numbers of the link are reproduced to the last digit: digest ${short(digest)} of ${count(pairs)} pairs.`,
  stopped: (pairs: number, asked: number): string =>
    `The link is not checked: the run stopped at ${count(pairs)} of ${count(asked)} pairs. Go on to check it.`,
  otherEngine: (theirs: string, ours: string): string =>
    `The numbers differ from those of the link: it was made with version ${theirs}, this is version ${ours}.`,
  otherPreset: 'The numbers differ from those of the link: the preset it builds on has changed since.',
  otherPairs: (theirs: number, ours: number): string =>
    `The link is not checked: its digest is of ${count(theirs)} pairs, and ${count(ours)} were run.`,
  differs: (theirs: string, ours: string): string =>
    `The numbers differ from those of the link: digest ${short(ours)} here, ${short(theirs)} there, by the same version. The link was changed, or one of the two programs was.`,
} as const;
