import { policies } from '../../scenarios/policies/index.ts';
import type { Rule } from '../../scenarios/rule.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { Study } from '../../scenarios/study.ts';
import { validScenario } from '../../scenarios/valid-scenario.ts';
import { fixed } from '../format/numbers.ts';
import { fieldText } from '../texts/fields.ts';
import { policyText } from '../texts/policies.ts';
import { type ScenarioName, scenarioNames } from './identity.ts';

/** What scenarios do, and the numbers they are told to do it with: as printed in the scenario, not computed here. */
export interface PolicyCard {
  /** Those that do the same by the same numbers. */
  readonly scenarios: readonly ScenarioName[];
  /** One sentence. */
  readonly summary: string;
  /** Names of the numbers, such as "cards" and "container". */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly stock: string; readonly values: readonly string[] }[];
  /** Numbers that are the same for every product: "review every 1 wk". */
  readonly shared: readonly string[];
  /** "At most 2 lots on L1." */
  readonly limits: readonly string[];
}

/** A card for all scenarios of a study, which are valid: those share one that it would say the same of. */
export function policyCards(study: Study): PolicyCard[] {
  const cards = new Map<string, PolicyCard>();
  for (const card of cardsOf(study)) {
    const { scenarios, ...said } = card;
    const key = JSON.stringify(said);
    cards.set(key, { ...said, scenarios: [...(cards.get(key)?.scenarios ?? []), ...scenarios] });
  }
  return [...cards.values()];
}

function cardsOf(study: Study): PolicyCard[] {
  return scenarioNames(study).map((name, index) => {
    const words = index === 0 ? study.base.lesson : study.whatIfs?.[index - 1]?.note;
    return cardOf(name, validScenario(study, index), words);
  });
}

/** What a study says about a scenario stands on the card, unless it is longer than a card. */
const longestSummary = 200;

function cardOf(name: ScenarioName, scenario: Scenario, words: string | undefined): PolicyCard {
  const made = Object.entries(scenario.stocks).filter(([, { source }]) => source.kind === 'made');
  const rules = made.map(([, { rule }]) => rule);
  const keys = [...new Set(rules.flatMap((rule) => Object.keys(numbersOf(rule))))];
  const isShared = (key: string): boolean => new Set(rules.map((rule) => printed(numbersOf(rule)[key]))).size === 1;
  const shared = rules.length > 1 ? keys.filter(isShared) : [];
  const columns = keys.filter((key) => !shared.includes(key));
  const label = (key: string): string => policyText.parameters[key] ?? key;
  return {
    scenarios: [name],
    summary: words !== undefined && words !== '' && words.length <= longestSummary ? words : summaryOf(rules),
    columns: columns.map(label),
    rows: made.map(([id, { rule }]) => ({
      stock: shortStock(id, made.length > 1),
      values: columns.map((key) => printed(numbersOf(rule)[key])),
    })),
    shared: shared.map((key) => `${label(key)} ${printed(numbersOf(rules[0]!)[key])}`),
    limits: Object.entries(scenario.lines ?? {}).flatMap(([line, { wipLimit }]) =>
      wipLimit === undefined ? [] : [policyText.wipLimit(wipLimit, line)],
    ),
  };
}

/** What the rule of most stocks does, in the words of its policy. */
function summaryOf(rules: readonly Rule[]): string {
  const ids = rules.flatMap((rule) => ('policy' in rule ? [rule.policy] : []));
  const counts = new Map(ids.map((id) => [id, ids.filter((other) => other === id).length]));
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return policies.find(({ id }) => id === most)?.summary ?? policyText.ownRule;
}

/** The parameters of a rule, its name apart. */
function numbersOf(rule: Rule): Record<string, unknown> {
  if (!('policy' in rule)) return {};
  return Object.fromEntries(Object.entries(rule).filter(([key, value]) => key !== 'policy' && value !== undefined));
}

function printed(value: unknown): string {
  if (typeof value === 'number') return fixed(value, Number.isInteger(value) ? 0 : 2);
  if (typeof value === 'boolean') return value ? fieldText.yes : fieldText.no;
  return value === undefined ? '' : String(value);
}

/** `A1@dc` is A1 where every product has one such stock. */
const shortStock = (id: string, several: boolean): string => (several ? (id.split('@')[0] ?? id) : id);
