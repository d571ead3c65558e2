/** Levels, cards and limits as the scenarios state them, from mean demand by the formulas of MODEL §7.5. */
export const alderParameters = {
  finished: {
    A1: { orderUpTo: 15319, cards: 36, conwipLevel: 11313 },
    A2: { orderUpTo: 11302, cards: 27, conwipLevel: 8627 },
    A3: { orderUpTo: 7203, cards: 26, conwipLevel: 5574 },
    B1: { orderUpTo: 5674, cards: 31, conwipLevel: 4282 },
    B2: { orderUpTo: 4311, cards: 24, conwipLevel: 3367 },
    B3: { orderUpTo: 3270, cards: 24, conwipLevel: 2566 },
    C1: { orderUpTo: 1501, cards: 27, conwipLevel: 1145 },
    C2: { orderUpTo: 816, cards: 22, conwipLevel: 645 },
  },
  kits: {
    kitA: { orderUpTo: 72847, initial: 64615 },
    kitB: { orderUpTo: 27944, initial: 24410 },
    kitC: { orderUpTo: 5051, initial: 4308 },
  },
  wipLimit: 2,
} as const;
