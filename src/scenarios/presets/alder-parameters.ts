/** Levels, cards and limits as the scenarios state them, from mean demand by the formulas of MODEL §7.5. */
export const alderParameters = {
  finished: {
    A1: { orderUpTo: 15319, cards: 36, pullLevel: 10413 },
    A2: { orderUpTo: 11302, cards: 27, pullLevel: 7727 },
    A3: { orderUpTo: 7203, cards: 26, pullLevel: 4974 },
    B1: { orderUpTo: 5674, cards: 31, pullLevel: 3882 },
    B2: { orderUpTo: 4311, cards: 24, pullLevel: 2967 },
    B3: { orderUpTo: 3270, cards: 24, pullLevel: 2266 },
    C1: { orderUpTo: 1501, cards: 27, pullLevel: 1025 },
    C2: { orderUpTo: 816, cards: 22, pullLevel: 565 },
  },
  kits: { kitA: { orderUpTo: 72847 }, kitB: { orderUpTo: 27944 }, kitC: { orderUpTo: 5051 } },
  wipLimit: 2,
} as const;
