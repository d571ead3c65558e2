import { type ReactNode, useId, useState } from 'react';
import type { Kpi } from '../../../sim/kpis/kpi.ts';
import type { Board } from '../../reading/board.ts';
import type { IndicatorGroup } from '../../reading/indicators.ts';
import { choosable, tableOf } from '../../reading/table.ts';
import { type Indicators, isTableOrder, tableOrders } from '../../reading/table-choice.ts';
import { useServices, useView } from '../../stores/services.ts';
import { compareText as text } from '../../texts/compare.ts';
import { groupNames, kpiShortName } from '../../texts/kpis.ts';
import './indicator-choice.css';

/** Which indicators the table shows, and in which order. */
export function IndicatorChoice({ board }: { readonly board: Board }): ReactNode {
  const { view } = useServices();
  const indicators = useView((state) => state.indicators);
  const order = useView((state) => state.tableOrder);
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const kind = typeof indicators === 'string' ? indicators : 'chosen';
  const { setIndicators, setTableOrder } = view.getState();
  const take = (chosen: string): void => {
    if (chosen === 'short' || chosen === 'all') setIndicators(chosen);
    else setIndicators(shownIds(board, indicators));
    setOpen(chosen === 'chosen');
  };
  return (
    <div className="indicator-choice">
      <label>
        {text.show}{' '}
        <select value={kind} onChange={({ currentTarget }) => take(currentTarget.value)}>
          {(['short', 'all', 'chosen'] as const).map((id) => (
            <option key={id} value={id}>
              {text.indicatorsShown[id]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text.order}{' '}
        <select
          value={order}
          onChange={({ currentTarget: { value } }) => {
            if (isTableOrder(value)) setTableOrder(value);
          }}
        >
          {tableOrders.map((id) => (
            <option key={id} value={id}>
              {text.orders[id]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="link"
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setOpen(!isOpen)}
      >
        {text.choose}
      </button>
      <div id={panel} className="indicator-panel" hidden={!isOpen}>
        {isOpen ? <Panel board={board} chosen={shownIds(board, indicators)} onChange={setIndicators} /> : null}
      </div>
    </div>
  );
}

/** Ids of the rows that the table has now. */
const shownIds = (board: Board, indicators: Indicators): string[] =>
  tableOf(board, indicators).flatMap(({ rows }) => rows.map(({ kpi }) => kpi.id));

interface PanelProps {
  readonly board: Board;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: Indicators) => void;
}

function Panel({ board, chosen, onChange }: PanelProps): ReactNode {
  const [sought, setSought] = useState('');
  const found = choosable(board)
    .map(({ id, kpis }) => ({ id, kpis: kpis.filter((kpi) => isCalled(kpi, sought)) }))
    .filter(({ kpis }) => kpis.length > 0);
  const toggle = (id: string, isOn: boolean): void => {
    const next = isOn ? [...chosen, id] : chosen.filter((other) => other !== id);
    if (next.length > 0) onChange(next);
  };
  return (
    <>
      <p className="indicator-find">
        <input
          type="search"
          aria-label={text.find}
          placeholder={text.find}
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />{' '}
        <span className="caption" role="status">
          {text.chosenCount(chosen.length)}
        </span>
      </p>
      {found.length === 0 ? <p className="caption">{text.noneFound(sought)}</p> : null}
      <div className="indicator-groups">
        {found.map((group) => (
          <Group key={group.id} group={group} chosen={chosen} onToggle={toggle} />
        ))}
      </div>
    </>
  );
}

const isCalled = ({ id, name }: Kpi, sought: string): boolean =>
  `${id} ${name} ${kpiShortName(id, name)}`.toLowerCase().includes(sought.trim().toLowerCase());

interface GroupProps {
  readonly group: IndicatorGroup;
  readonly chosen: readonly string[];
  readonly onToggle: (id: string, isOn: boolean) => void;
}

function Group({ group: { id, kpis }, chosen, onToggle }: GroupProps): ReactNode {
  return (
    <fieldset>
      <legend>{groupNames[id] ?? id}</legend>
      {kpis.map((kpi) => (
        <label key={kpi.id}>
          <input
            type="checkbox"
            checked={chosen.includes(kpi.id)}
            onChange={({ currentTarget }) => onToggle(kpi.id, currentTarget.checked)}
          />{' '}
          {kpiShortName(kpi.id, kpi.name)}
        </label>
      ))}
    </fieldset>
  );
}
