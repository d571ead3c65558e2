/** How an indicator is called in a table, and in the middle of a sentence. What is not listed keeps its own name. */
interface KpiWords {
  readonly short: string;
  readonly phrase: string;
}

const words: Readonly<Record<string, KpiWords>> = {
  fillRate: { short: 'Unit fill rate', phrase: 'the fill rate' },
  lineFillRate: { short: 'Line fill rate', phrase: 'the line fill rate' },
  orderFillRate: { short: 'Order fill rate', phrase: 'the order fill rate' },
  otif: { short: 'On time in full', phrase: 'on time in full' },
  csat: { short: 'Satisfied customers', phrase: 'customer satisfaction' },
  nps: { short: 'Net Promoter Score', phrase: 'the Net Promoter Score' },
  lostSalesRate: { short: 'Lost sales', phrase: 'lost sales' },
  backorderUnits: { short: 'Backorders', phrase: 'backorders' },
  backorderAge: { short: 'Backorder age', phrase: 'the age of backorders' },
  orderCycleTime: { short: 'Order cycle time', phrase: 'the order cycle time' },
  stockoutDays: { short: 'Stockout days', phrase: 'stockout days' },
  manufacturingCycleTime: { short: 'Flow time', phrase: 'flow time' },
  wipUnits: { short: 'Work in process', phrase: 'work in process' },
  bullwhipMake: { short: 'Bullwhip', phrase: 'the bullwhip' },
  bullwhipBuy: { short: 'Bullwhip, purchases', phrase: 'the bullwhip of purchases' },
  fgInventoryValue: { short: 'Finished goods', phrase: 'finished goods' },
  wipValue: { short: 'Work in process', phrase: 'the value of work in process' },
  componentInventoryValue: { short: 'Components', phrase: 'component stock' },
  inventoryTurns: { short: 'Inventory turnover', phrase: 'inventory turnover' },
  inventoryDays: { short: 'Inventory days', phrase: 'inventory days' },
  cashFlow: { short: 'Cash flow', phrase: 'the cash flow' },
  cashToCash: { short: 'Cash-to-cash cycle', phrase: 'the cash-to-cash cycle' },
  capacityUtilization: { short: 'Utilisation, bottleneck', phrase: 'utilisation' },
  changeoverShare: { short: 'Changeover share', phrase: 'the changeover share' },
  overtimeHours: { short: 'Overtime', phrase: 'overtime' },
  scrapRate: { short: 'Scrap', phrase: 'scrap' },
  wape: { short: 'Forecast miss (WAPE)', phrase: 'the miss of forecasts' },
  planAge: { short: 'Age of the plan', phrase: 'the age of the plan' },
  coordinationCost: { short: 'Coordination', phrase: 'the cost of coordination' },
  revenue: { short: 'Revenue', phrase: 'revenue' },
  supplyChainCost: { short: 'Supply-chain cost', phrase: 'supply-chain cost' },
  holdingCost: { short: 'Holding cost', phrase: 'holding cost' },
  costPerUnit: { short: 'Cost to serve a unit', phrase: 'the cost to serve a unit' },
  operatingContribution: { short: 'Contribution', phrase: 'contribution' },
};

/** Names of groups in the long table. */
export const groupNames: Readonly<Record<string, string>> = {
  service: 'Service',
  customer: 'Customers',
  flow: 'Flow',
  stock: 'Stock and cash',
  inventory: 'Inventory',
  forecast: 'Forecast and plan',
  agility: 'Agility',
  plant: 'Plant',
  resources: 'Resources',
  quality: 'Quality',
  money: 'Money',
  textbook: 'Textbook',
};

export const kpiShortName = (id: string, name: string): string => words[id]?.short ?? name;
export const kpiPhrase = (id: string, name: string): string =>
  words[id]?.phrase ?? name.charAt(0).toLowerCase() + name.slice(1);

/** Which way is better, in words. */
export const directionWords: Readonly<Record<string, string>> = {
  up: 'more is better',
  down: 'less is better',
  'up at unchanged service': 'more is better at unchanged service: never read it alone',
  'down at unchanged service': 'less is better at unchanged service: never read it alone',
  'to 0': 'nearer to 0 is better',
  'to 1': 'nearer to 1 is better',
  target: 'neither more nor less is better by itself',
  none: 'no direction is better by itself',
};

export const pairedText = {
  caption: (focus: string, baseline: string): string => `What ${focus} is worth against ${baseline}, pair by pair`,
  inShare: (estimate: string, share: number): string => `${estimate}, in ${Math.round(100 * share)} % of pairs`,
} as const;

export const definitionText = {
  formula: 'Formula',
  unit: 'Unit',
  direction: 'Direction',
  source: 'Source',
  undefinedHere: (reason: string): string => `undefined: ${reason}`,
} as const;
