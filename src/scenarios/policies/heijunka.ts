import { z } from '../zod.ts';
import { definePolicy } from './define-policy.ts';

export const heijunka = definePolicy({
  id: 'heijunka',
  title: 'Levelled production (heijunka)',
  summary:
    'One container is let go every pitch, of what is furthest behind its share. Pitch and mix stand at the line.',
  schema: z.strictObject({
    policy: z.literal('heijunka'),
    S: z.number().min(0).max(1e9),
    container: z.number().positive().max(1e9),
  }),
  knobs: ({ S, container }) => ({
    trigger: 'event',
    target: { kind: 'level', S },
    lot: { fixed: container },
  }),
});
