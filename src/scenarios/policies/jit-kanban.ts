import { z } from '../zod.ts';
import { definePolicy } from './define-policy.ts';

export const jitKanban = definePolicy({
  id: 'jitKanban',
  title: 'JIT kanban',
  summary: 'A container taken from the shelf sends its card back, and the card is the only licence to make another.',
  schema: z.strictObject({
    policy: z.literal('jitKanban'),
    cards: z.int().min(1).max(1e6),
    container: z.number().positive().max(1e9),
  }),
  knobs: ({ cards, container }) => ({
    trigger: 'event',
    target: { kind: 'level', S: cards * container },
    lot: { fixed: container },
    cap: { stage: cards },
  }),
});
