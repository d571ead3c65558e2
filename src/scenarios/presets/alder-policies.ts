import type { Scenario } from '../scenario.ts';
import type { Study, WhatIf } from '../study.ts';
import { alderParameters } from './alder-parameters.ts';
import { type SkuId, skuIds, skus } from './alder-tables.ts';
import { baseCompany, shippingPlace } from './base-company.ts';

type Rule = Scenario['stocks'][string]['rule'];
type Patch = WhatIf['patch'];

/** A patch as the plain data it is: parts of a scenario, and null for what goes. */
const patchOf = (parts: object): Patch => JSON.parse(JSON.stringify(parts)) as Patch;

/** A patch that gives every finished product another rule. */
const rulesFor = (rule: (id: SkuId) => Rule) => ({
  stocks: Object.fromEntries(skuIds.map((id) => [`${id}@dc`, { rule: rule(id) }])),
});

/** Yield is made up for by two standard deviations: a customer's lot that comes out short waits for another set-up. */
const yieldAllowance = 2;

export const jitKanban: WhatIf = {
  id: 'jitKanban',
  title: 'JIT kanban',
  note: 'Containers of a third of a lot; a container taken from the shelf sends its card back to the line.',
  patch: patchOf(rulesFor((id) => ({
    policy: 'jitKanban',
    cards: alderParameters.finished[id].cards,
    container: skus[id].container,
  }))),
};

export const conwip: WhatIf = {
  id: 'conwip',
  title: 'CONWIP',
  note: 'Wanted lots wait in one list a line; a lot starts when another leaves the line.',
  patch: patchOf({
    ...rulesFor((id) => ({
      policy: 'conwip',
      S: alderParameters.finished[id].conwipLevel,
      container: skus[id].lot,
    })),
    lines: { L1: { wipLimit: alderParameters.wipLimit }, L2: { wipLimit: alderParameters.wipLimit } },
  }),
};

export const makeToOrder: WhatIf = {
  id: 'makeToOrder',
  title: 'Make to order',
  note: 'No finished stock: every order has its own lot and ships from the plant, without put-away.',
  patch: patchOf({
    places: { plant: { ...shippingPlace } },
    segments: Object.fromEntries(Object.keys(baseCompany.segments ?? {}).map((id) => [id, { place: 'plant' }])),
    stocks: Object.fromEntries(
      skuIds.flatMap((id) => [
        [`${id}@dc`, null],
        [
          `${id}@plant`,
          { source: { kind: 'made', line: skus[id].line }, rule: { policy: 'makeToOrder', yieldAllowance } },
        ],
      ]),
    ),
  }),
};

/** The study that Tandem opens with: one company, four rules for when to make what. */
export const alderPolicies: Study = {
  format: 1,
  kind: 'study',
  title: 'Alder Appliances: four policies',
  seed: '4711',
  replications: 30,
  base: baseCompany,
  whatIfs: [jitKanban, conwip, makeToOrder],
};
