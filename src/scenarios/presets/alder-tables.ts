/** The numbers of Alder Appliances (MODEL §12.1): a fictional maker of 47 M€ a year. Units and demand are per week. */

export interface Sku {
  readonly family: Family;
  readonly line: 'L1' | 'L2';
  readonly unitsPerWeek: number;
  readonly price: number;
  readonly materialCost: number;
  readonly standardCost: number;
  readonly minutesPerUnit: number;
  readonly lot: number;
  readonly container: number;
}

export const families = ['A', 'B', 'C'] as const;
export type Family = (typeof families)[number];

type Row = readonly [Family, 'L1' | 'L2', number, number, number, number, number, number, number];

const sku = ([family, line, unitsPerWeek, price, material, standard, minutes, lot, container]: Row): Sku => ({
  family,
  line,
  unitsPerWeek,
  price,
  materialCost: material,
  standardCost: standard,
  minutesPerUnit: minutes,
  lot,
  container,
});

/** Family, line, units a week, price €, material €, standard cost €, minutes a unit, lot, container. */
export const skus = {
  A1: sku(['A', 'L1', 4200, 48, 21, 27.3, 0.38, 900, 300]),
  A2: sku(['A', 'L1', 3000, 48, 21, 27.3, 0.38, 900, 300]),
  A3: sku(['A', 'L1', 1800, 52, 23, 29.9, 0.38, 600, 200]),
  B1: sku(['B', 'L2', 1500, 95, 42, 54.6, 0.7, 400, 133]),
  B2: sku(['B', 'L2', 1100, 95, 42, 54.6, 0.7, 400, 133]),
  B3: sku(['B', 'L2', 800, 105, 46, 59.8, 0.7, 300, 100]),
  C1: sku(['C', 'L2', 400, 220, 98, 127.4, 1.5, 120, 40]),
  C2: sku(['C', 'L2', 200, 240, 105, 136.5, 1.5, 80, 27]),
} as const satisfies Readonly<Record<string, Sku>>;
export type SkuId = keyof typeof skus;
export const skuIds = Object.keys(skus) as readonly SkuId[];

export interface Customers {
  readonly title: string;
  readonly share: number;
  /** Mean order in units; orders are geometric. */
  readonly meanOrder: Readonly<Record<Family, number>>;
  readonly requestLead: string;
  readonly lostAtOnce: number;
  readonly meanPatience: string;
  readonly partial: boolean;
  readonly priority: number;
}

/** Leads and patience are in working days. */
export const customers = {
  retail: {
    title: 'Retail chains',
    share: 0.6,
    meanOrder: { A: 150, B: 80, C: 20 },
    requestLead: '1 d',
    lostAtOnce: 0.35,
    meanPatience: '5 d',
    partial: false,
    priority: 2,
  },
  distributor: {
    title: 'Distributors',
    share: 0.3,
    meanOrder: { A: 200, B: 100, C: 25 },
    requestLead: '5 d',
    lostAtOnce: 0.05,
    meanPatience: '15 d',
    partial: true,
    priority: 1,
  },
  direct: {
    title: 'Direct customers',
    share: 0.1,
    meanOrder: { A: 5, B: 4, C: 2 },
    requestLead: '0 d',
    lostAtOnce: 0.5,
    meanPatience: '3 d',
    partial: false,
    priority: 3,
  },
} as const satisfies Readonly<Record<string, Customers>>;

/** The week each promotion starts in, and the products it is for. */
export const promotions: readonly { readonly week: number; readonly skus: readonly SkuId[] }[] = [
  { week: 16, skus: ['A1', 'B1'] },
  { week: 22, skus: ['A2'] },
  { week: 28, skus: ['A3', 'B2'] },
  { week: 34, skus: ['B3', 'C1'] },
  { week: 40, skus: ['A1'] },
  { week: 46, skus: ['B1'] },
  { week: 52, skus: ['A2', 'B2'] },
  { week: 58, skus: ['A1', 'C2'] },
];

/** Weekly demand level of each product: AR(1) on the log scale. */
export const level = { correlation: 0.85, sd: 0.15 } as const;

/** What the two lines have in common. */
export const lineFacts = {
  minutesPerWeek: 4500,
  sameFamilySetupMinutes: 20,
  otherFamilySetupMinutes: 45,
  setupCost: 60,
  meanLifeHours: 40,
  meanRepairMinutes: 90,
  yield: 0.975,
  crew: 10,
  crewCostPerHour: 32,
} as const;

/** What the plan-driven rules of the company go by (MODEL §12.1); weeks and standard deviations. */
export const planning = { protectionWeeks: 2.8, kitProtectionWeeks: 7, z: 1.65 } as const;

/** Weeks ahead of a promotion that sales knows of it, and weeks after its start that an uncoordinated plant notices. */
export const promotionNotice = { sales: 8, plant: 2 } as const;
