import { z } from '../zod.ts';
import { definePolicy } from './define-policy.ts';

export const generalisedKanban = definePolicy({
  id: 'generalisedKanban',
  title: 'Generalised kanban (S, K)',
  summary: 'One number says what should exist, another how much may be under way at once.',
  schema: z.strictObject({
    policy: z.literal('generalisedKanban'),
    S: z.number().min(0).max(1e9),
    cards: z.int().min(1).max(1e6),
    container: z.number().positive().max(1e9).optional(),
  }),
  knobs: ({ S, cards, container }) => ({
    trigger: 'event',
    target: { kind: 'level', S },
    lot: { fixed: container ?? 1 },
    cap: { stage: cards },
  }),
});
