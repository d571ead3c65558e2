import type { AgendaItem } from '../coordination.ts';
import type { AgendaStep } from '../meeting.ts';
import { demandReview } from './demand-review.ts';
import { factorShare } from './factor-share.ts';
import { marketReview } from './market-review.ts';
import { netting } from './netting.ts';
import { orderReview } from './order-review.ts';
import { parameters } from './parameters.ts';
import { supplyReview } from './supply-review.ts';

/** What each item of an agenda does. A new one is a file and a line here. */
export const agenda: Readonly<Record<AgendaItem, AgendaStep>> = {
  factorShare,
  demandReview,
  marketReview,
  supplyReview,
  netting,
  parameters,
  orderReview,
};
