import type { SiloTopic } from '../../scenarios/silo-level.ts';
import { count, fixedSpace } from '../format/numbers.ts';

const percent = (share: number): string => `${count(100 * share)}${fixedSpace}%`;

/** Words for what sales and production tell each other. */
export const siloText = {
  title: (level: number | undefined): string =>
    level === undefined
      ? 'What each side hears of the other: channels set one by one'
      : `What each side hears of the other: ${percent(level)} silo`,
  intro: 'Sets all channels at once, in even steps from told at once to the usual silo. Each can be moved alone below.',
  level: 'Silo level',
  step: 'silo level',
  column: { topic: 'Channel', now: 'now', together: 'coordinated', apart: 'silo' },
  topic: {
    history: 'Production sees',
    historyLatency: 'Demand history is old by',
    historyBatch: 'Demand history comes every',
    entryDelay: 'Orders wait to be entered',
    entryError: 'Orders entered wrongly',
    factorDelay: 'Promotions heard of after their start by',
    intelligence: 'Of what sales knows of coming weeks it hears',
    inventory: 'Sales’ list of stock comes every',
    supply: 'Sales’ list of supply comes every',
  } satisfies Record<SiloTopic, string>,
  none: 'none',
  unset: 'not set',
  atOnce: 'at once',
  share: percent,
};
