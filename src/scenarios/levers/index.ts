import { coordination } from './coordination.ts';
import { forecast } from './forecast.ts';
import { inventory } from './inventory.ts';
import type { Lever } from './lever.ts';
import { market } from './market.ts';
import { money } from './money.ts';
import { people } from './people.ts';
import { production } from './production.ts';

export {
  type Lever,
  type LeverMeasure,
  type LeverReading,
  type RoomId,
  readLever,
  resetLever,
  restored,
  roomIds,
  writeLever,
  writeLeverText,
} from './lever.ts';

/** Every lever, room by room. To add one: an entry in the file of its room, and its words in `words.ts`. */
export const levers: readonly Lever[] = [
  ...market,
  ...forecast,
  ...coordination,
  ...production,
  ...inventory,
  ...people,
  ...money,
];
