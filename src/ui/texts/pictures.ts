/** Words in the drawings of the glossary, and what each drawing shows for those who do not see it. */
export const pictureText = {
  position: {
    alt: 'Two bars of the same length: on hand and on order stacked, and below them the position, shorter by the backorders.',
    onHand: 'on hand',
    onOrder: 'on order',
    backorders: 'backorders',
    position: 'position',
  },
  baseStock: {
    alt: 'The stock falls with demand; at each review it is ordered back up to the level S.',
    level: 'S',
    review: 'review',
  },
  reorder: {
    alt: 'A sawtooth: stock falls to the reorder point r, a lot Q is ordered and arrives one lead time later.',
    r: 'r',
    q: 'Q',
    lead: 'lead time',
  },
  safety: {
    alt: 'A bell curve of demand over the protection interval; safety stock reaches from its mean to the level held, and only the tail beyond is short.',
    mean: 'forecast',
    stock: 'safety stock',
    short: 'short',
  },
  backorder: {
    alt: 'Stock falls through zero; what is below zero is owed to customers until a delivery brings it back.',
    zero: '0',
    owed: 'owed',
  },
  otif: {
    alt: 'Four orders: one on time and in full counts; one late, one short and one lost do not.',
    promised: 'asked for',
    good: 'counts',
    late: 'late',
    short: 'short',
    lost: 'lost',
  },
  bullwhip: {
    alt: 'Three waves one below the other: demand swings a little, orders to the line more, orders to suppliers most.',
    demand: 'demand',
    line: 'line',
    supplier: 'supplier',
  },
  exchange: {
    alt: 'Two curves of stock against service, rising ever more steeply; the better scenario’s curve lies below at every service.',
    service: 'service',
    stock: 'stock',
    better: 'same service, less stock',
  },
  kanban: {
    alt: 'Containers go from line to shelf, cards go back from shelf to line.',
    line: 'line',
    shelf: 'shelf',
    card: 'card',
  },
  conwip: {
    alt: 'A line of three stations with five places for lots: a new lot enters when one leaves.',
    waits: 'waits',
    free: 'leaves: next may start',
  },
  little: {
    alt: 'A rectangle: throughput high and flow time wide; its area is the work in process.',
    throughput: 'throughput',
    flow: 'flow time',
    wip: 'work in process',
  },
  waiting: {
    alt: 'Flow time against utilisation: work time stays level, waiting grows without limit near 100 %.',
    work: 'work',
    wait: 'waiting',
    use: 'utilisation',
    full: '100 %',
  },
  calendar: {
    alt: 'Thirteen weeks of a quarter in months of four, four and five.',
    four: '4 weeks',
    five: '5 weeks',
  },
  freeze: {
    alt: 'Weeks of a plan: the first are frozen behind a fence, later ones can be changed.',
    frozen: 'frozen',
    open: 'may change',
    now: 'now',
  },
  age: {
    alt: 'A sawtooth: age rises by a day each day and falls to the time of preparation whenever an agreement takes effect.',
    agreement: 'agreement',
    age: 'age',
  },
  pairs: {
    alt: 'Pairs of years joined by lines: levels scatter widely, yet every line rises by about the same.',
    baseline: 'baseline',
    scenario: 'scenario',
    luck: 'the same luck',
  },
  interval: {
    alt: 'Twelve intervals around one true mean; one of them misses it.',
    truth: 'true mean',
  },
  odds: {
    alt: 'Twenty years as dots, nineteen on the better side and one on the worse.',
    worse: 'worse',
    better: 'better',
  },
  warmUp: {
    alt: 'Stock starts off its level and settles; the first weeks are shaded and not counted.',
    warmUp: 'warm-up',
    counted: 'counted',
  },
  shapley: {
    alt: 'Two changes made in both orders: the worth of each is its mean over the two orders, and together they make the whole.',
    first: '1st',
    second: '2nd',
    mean: 'mean',
  },
} as const;
