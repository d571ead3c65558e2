import { diffPatch } from '../merge-patch.ts';
import type { Scenario } from '../scenario.ts';
import type { Study, WhatIf } from '../study.ts';
import { alderParameters } from './alder-parameters.ts';
import { type SkuId, skuIds, skus } from './alder-tables.ts';
import { baseCompany, shippingPlace } from './base-company.ts';

type Stock = Scenario['stocks'][string];

/** The base company with another rule for every finished product. */
function withRules(rule: (id: SkuId) => Stock['rule']): Scenario {
  const changed = skuIds.map((id) => [`${id}@dc`, { ...baseCompany.stocks[`${id}@dc`]!, rule: rule(id) }] as const);
  return { ...baseCompany, stocks: { ...baseCompany.stocks, ...Object.fromEntries(changed) } };
}

const kanbanCompany = (): Scenario =>
  withRules((id) => ({
    policy: 'jitKanban',
    cards: alderParameters.finished[id].cards,
    container: skus[id].container,
  }));

function conwipCompany(): Scenario {
  const company = withRules((id) => ({
    policy: 'conwip',
    S: alderParameters.finished[id].conwipLevel,
    container: skus[id].lot,
  }));
  const lines = Object.entries(company.lines ?? {}).map(
    ([id, line]) => [id, { ...line, wipLimit: alderParameters.wipLimit }] as const,
  );
  return { ...company, lines: Object.fromEntries(lines) };
}

/** Yield is made up for by two standard deviations: a customer's lot that comes out short waits for another set-up. */
const yieldAllowance = 2;

function makeToOrderCompany(): Scenario {
  const kits = Object.entries(baseCompany.stocks).filter(([, { source }]) => source.kind === 'bought');
  const finished = skuIds.map((id): [string, Stock] => [
    `${id}@plant`,
    { source: { kind: 'made', line: skus[id].line }, rule: { policy: 'makeToOrder', yieldAllowance } },
  ]);
  const segments = Object.entries(baseCompany.segments ?? {}).map(
    ([id, segment]) => [id, { ...segment, place: 'plant' }] as const,
  );
  return {
    ...baseCompany,
    places: { ...baseCompany.places, plant: { kind: 'plant', ...shippingPlace } },
    segments: Object.fromEntries(segments),
    stocks: Object.fromEntries([...finished, ...kits]),
  };
}

/** Another way to run the base company. */
interface OtherPolicy {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly lesson: string;
  readonly company: Scenario;
}

const otherPolicies: readonly OtherPolicy[] = [
  {
    id: 'jitKanban',
    title: 'JIT kanban',
    note: 'Containers of a third of a lot; a container taken from the shelf sends its card back to the line.',
    lesson:
      'Cards keep a seventh less on the shelf, and one or two units in a hundred more come late; the price is four times the hours spent on set-ups.',
    company: kanbanCompany(),
  },
  {
    id: 'conwip',
    title: 'CONWIP',
    note: 'Wanted lots wait in one list a line; a lot starts when another leaves the line.',
    lesson:
      'A limit keeps the floor clear, and hides a rush from the kit suppliers until its turn on the line has come.',
    company: conwipCompany(),
  },
  {
    id: 'makeToOrder',
    title: 'Make to order',
    note: 'No finished stock: every order has its own lot and ships from the plant, without put-away.',
    lesson:
      'Without finished stock the customers’ time is the buffer: less than half the inventory, and about every sixth unit late or lost.',
    company: makeToOrderCompany(),
  },
];

const asWhatIf = ({ id, title, note, company }: OtherPolicy): WhatIf => ({
  id,
  title,
  note,
  patch: diffPatch(baseCompany, company) as WhatIf['patch'],
});

/** The study that Tandem opens with: one company, four rules for when to make what. */
export const alderPolicies: Study = {
  format: 1,
  kind: 'study',
  title: 'Alder Appliances: four policies',
  seed: '4711',
  replications: 30,
  base: baseCompany,
  whatIfs: otherPolicies.map(asWhatIf),
};

/** The company under one policy at a time, the base company first. */
export const alderAlone: readonly Scenario[] = [
  baseCompany,
  ...otherPolicies.map(({ id, title, lesson, company }) => ({ ...company, id, title, lesson })),
];
