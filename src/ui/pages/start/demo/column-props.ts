import type { Playback } from '../../../../runner/playback/protocol.ts';
import type { DemoScale } from '../../../reading/demo-scale.ts';
import type { DemoWeek } from '../../../reading/demo-week.ts';
import type { Column } from './frame.ts';

/** What the columns of a factory are drawn from. */
export interface ColumnProps {
  readonly column: Column;
  readonly playback: Playback;
  readonly data: DemoWeek;
  readonly scale: DemoScale;
  readonly week: number;
}
