import type { Law } from '../sim/index.ts';
import { compileTimeLaw, constantLaw, type LawDraft } from './compile-laws.ts';
import type { Scenario } from './scenario.ts';

type PatienceSetting = NonNullable<Scenario['segments']>[string]['patience'];

/** How long customers wait beyond the date they asked for (MODEL §4.4): not at all, a time drawn, or for ever. */
export interface Patience {
  readonly lostAtOnceShare: number;
  readonly waitsForeverShare: number;
  /** The wait of all others, in minutes. */
  readonly patience: Law;
}

/** The patience of a segment; `path` is where it stands in the file. */
export function compilePatience(draft: LawDraft, setting: PatienceSetting, path: string): Patience {
  const immediate = setting?.immediate ?? 0;
  const forever = setting?.forever ?? (setting?.mean === undefined ? 1 - immediate : 0);
  if (immediate + forever > 1 + 1e-12) {
    draft.error(path, `the shares lost at once and waiting for ever add up to ${immediate + forever}, more than 1`);
  }
  if (immediate + forever < 1 - 1e-12 && setting?.mean === undefined) {
    draft.error(`${path}/mean`, 'a mean patience is needed for those who neither leave at once nor wait for ever');
  }
  return {
    lostAtOnceShare: immediate,
    waitsForeverShare: forever,
    patience:
      setting?.mean === undefined
        ? constantLaw(0)
        : compileTimeLaw(draft, { kind: 'weibull', mean: setting.mean, shape: setting.shape ?? 1 }, path),
  };
}
