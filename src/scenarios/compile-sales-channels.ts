import { functionIds, type ListPlan, type SalesChannels } from '../sim/index.ts';
import type { Draft } from './draft.ts';
import type { Scenario } from './scenario.ts';
import { toMinutes } from './time-units.ts';

type SalesView = NonNullable<NonNullable<Scenario['functions']>['sales']>;
type List = Exclude<SalesView['supply'], 'none' | undefined>;

/** Lists are copies of all open orders: what would fill the memory is refused. */
const MOST_LISTS = 100_000;
const MOST_ON_THE_WAY = 100;

const topics = ['inventory', 'supply'] as const;

/** How sales learns what it promises from (MODEL §5.1). */
export function compileSalesChannels(draft: Draft): SalesChannels {
  const { functions = {} } = draft.scenario;
  for (const name of functionIds) {
    for (const topic of topics) {
      if (name !== 'sales' && functions[name]?.[topic] !== undefined) {
        draft.error(`functions/${name}/${topic}`, 'only sales promises from a list: give it to sales, or leave it out');
      }
    }
  }
  const { inventory, supply } = functions.sales ?? {};
  checkPromises(
    draft,
    topics.filter((topic) => functions.sales?.[topic] !== undefined),
  );
  return {
    inventory: compileList(draft, 'inventory', inventory),
    supply: supply === 'none' ? supply : compileList(draft, 'supply', supply),
  };
}

function compileList(draft: Draft, topic: string, list: List | undefined): ListPlan | null {
  if (list === undefined) return null;
  const path = `functions/sales/${topic}`;
  const everyMinutes = toMinutes(list.batch, draft.timeUnit);
  const latencyMinutes = toMinutes(list.latency ?? 0, draft.timeUnit);
  if (everyMinutes <= 0) {
    draft.error(`${path}/batch`, 'must be longer than zero; leave the list out where sales is told at once');
  } else if (draft.horizonMinutes / everyMinutes > MOST_LISTS) {
    draft.error(`${path}/batch`, `a run would have more than ${MOST_LISTS} lists: choose a longer one`);
  } else if (latencyMinutes / everyMinutes > MOST_ON_THE_WAY) {
    draft.error(`${path}/latency`, `more than ${MOST_ON_THE_WAY} lists would be on their way: send fewer, or faster`);
  }
  return { everyMinutes, latencyMinutes };
}

/** Lists are for those who promise by stock and supply, and who promises by load needs one of it. */
function checkPromises(draft: Draft, listed: readonly string[]): void {
  const { promise, segments = {}, functions } = draft.scenario;
  const kinds = Object.values(segments).map((segment) => (segment.promise ?? promise)?.kind);
  if (functions?.sales?.supply === 'none' && kinds.includes('CTP')) {
    draft.error(
      'functions/sales/supply',
      'CTP asks what lines and suppliers have to do: give a list, such as {"batch": "1 d"}, or promise ATP',
    );
  }
  if (kinds.includes('ATP') || kinds.includes('CTP')) return;
  for (const topic of listed) {
    draft.warning(`functions/sales/${topic}`, 'nobody is promised by stock: it has no effect without "ATP" or "CTP"');
  }
}
