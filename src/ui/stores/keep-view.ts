import { isPlainObject, own, type PlainObject } from '../../scenarios/plain-data.ts';
import { indicatorsFrom, isTableOrder } from '../reading/table-choice.ts';
import { tabMemory } from '../persistence/storage.ts';
import type { Services } from './services.ts';

/** Keeps what is looked at through a reload: the scenario, the room, the baseline, the window of weeks. */
export function keepView({ view, run }: Pick<Services, 'view' | 'run'>): void {
  look({ view, run }, remembered());
  const keep = (): void => {
    const { focus, baseline, editing, room, indicators, tableOrder } = view.getState();
    const { equalService, window } = run.getState();
    const seen = { focus, baseline, editing, room, indicators, tableOrder, equalService, window };
    tabMemory.write('view', JSON.stringify(seen));
  };
  view.subscribe(keep);
  run.subscribe((state, before) => {
    if (state.window !== before.window || state.equalService !== before.equalService) keep();
  });
}

function remembered(): PlainObject {
  try {
    const value: unknown = JSON.parse(tabMemory.read('view') ?? '{}');
    return isPlainObject(value) ? value : {};
  } catch {
    return {};
  }
}

function look({ view, run }: Pick<Services, 'view' | 'run'>, seen: PlainObject): void {
  const { setBaseline, setFocus, setEditing, setRoom, setIndicators, setTableOrder } = view.getState();
  const take = (key: string, set: (text: string) => void): void => {
    const value = own(seen, key);
    if (typeof value === 'string') set(value);
  };
  take('baseline', setBaseline);
  take('editing', setEditing);
  take('focus', setFocus);
  take('room', setRoom);
  setIndicators(indicatorsFrom(own(seen, 'indicators')));
  const order = own(seen, 'tableOrder');
  if (isTableOrder(order)) setTableOrder(order);
  run.getState().compareAtEqualService(own(seen, 'equalService') === true);
  const window = own(seen, 'window');
  if (!isPlainObject(window)) return;
  const [from, to] = [Number(own(window, 'from')), Number(own(window, 'to'))];
  if (Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to) run.getState().lookAt({ from, to });
}
