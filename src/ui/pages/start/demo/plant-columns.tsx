import type { ReactNode } from 'react';
import { type LineBar, lineLotsLayout } from '../../../charts/demo/line-lots.layout.ts';
import { splitMarks } from '../../../charts/demo/marks.layout.ts';
import { shelvesLayout } from '../../../charts/demo/shelves.layout.ts';
import { trucksLayout } from '../../../charts/demo/trucks.layout.ts';
import { lineWords, shelfWords } from '../../../reading/demo-words.ts';
import { demoText } from '../../../texts/demo.ts';
import { Caption } from './caption.tsx';
import type { ColumnProps } from './column-props.ts';
import { arrowY, captionY, noteY, plotHeight, plotTop } from './frame.ts';

const ticketCell = { width: 12, height: 12 };

/** Orders that wait; late ones are frames. */
export function Tickets({ column, data, scale }: ColumnProps): ReactNode {
  const { each, places, from } = splitMarks({
    things: data.open,
    having: data.overdue,
    most: scale.open,
    width: column.width,
    height: plotHeight + 6,
    cell: ticketCell,
  });
  return (
    <>
      <g transform={`translate(0 ${plotTop})`}>
        {places.map(([x, y], ticket) => (
          <g key={`${x} ${y}`} transform={`translate(${x} ${y})`} data-quantity={ticket < from ? 'demand' : 'trouble'}>
            <rect
              className={ticket < from ? 'dot' : 'demo-hollow'}
              x={ticket < from ? 0 : 0.75}
              y={ticket < from ? 0 : 0.75}
              width={ticket < from ? 9 : 7.5}
              height={ticket < from ? 9.5 : 8}
              rx={1}
            />
          </g>
        ))}
      </g>
      <text className="demo-caption" y={captionY}>
        {demoText.open(data.open)}
        <tspan className={data.overdue > 0 ? 'trouble-text' : undefined}>{demoText.late(data.overdue)}</tspan>
      </text>
      <text className="quiet-text" y={noteY}>
        {demoText.ticket(each)}
      </text>
    </>
  );
}

const lotHeight = 24;

/** What each line made in the week: lots, set-ups as strokes, breakdowns as red frames; gaps are idle time. */
export function LineLots({ column, playback, data, week }: ColumnProps): ReactNode {
  const words = lineWords(data);
  const pitch = Math.min(48, plotHeight / Math.max(1, playback.lines.length));
  return (
    <>
      {playback.lines.map((line, index) => (
        <g key={line.line} transform={`translate(0 ${plotTop + 10 + index * pitch})`} data-quantity="production">
          {lineLotsLayout({ line, week, width: column.width }).map((bar) => (
            <Bar key={bar.x} bar={bar} />
          ))}
          <line className="axis" x1={0} x2={column.width} y1={lotHeight + 3} y2={lotHeight + 3} />
        </g>
      ))}
      <Caption text={words.text} trouble={words.trouble} />
    </>
  );
}

function Bar({ bar }: { readonly bar: LineBar }): ReactNode {
  const { kind, x, width, pale, label } = bar;
  if (kind === 'setup') return <path className="hair-2" d={`M${x} ${lotHeight}L${x + Math.max(1, width)} 0`} />;
  if (kind === 'down') {
    return (
      <g data-quantity="trouble">
        <rect className="demo-hollow" x={x} y={8} width={Math.max(1, width)} height={lotHeight - 16} />
      </g>
    );
  }
  return (
    <>
      <rect
        className={pale ? 'demo-pale' : 'dot'}
        x={x}
        y={0}
        width={Math.max(0.5, width - 0.5)}
        height={lotHeight}
        rx={1}
      />
      {label === '' ? null : (
        <text className={pale ? 'demo-lot pale' : 'demo-lot'} x={x + width / 2} y={16} textAnchor="middle">
          {label}
        </text>
      )}
    </>
  );
}

const shelfTop = plotTop - 2;
/** Days are written beside the shelves, where the arrow leaves room. */
const arrowRoom = 9;

/** Days of cover on each shelf; an empty one is a red frame. */
export function Shelves({ column, playback, data, scale }: ColumnProps): ReactNode {
  const words = shelfWords(data);
  const { shelves, lines, base, shelfWidth, frame } = shelvesLayout({
    items: playback.items,
    cover: data.cover,
    empty: data.empty,
    top: scale.cover,
    width: column.width,
    height: plotHeight + 12,
  });
  return (
    <>
      <g transform={`translate(0 ${shelfTop})`} data-quantity="inventory">
        {lines.map(({ days, y, isNamed }) => (
          <g key={days}>
            <line className="hair" x1={0} x2={column.width} y1={y} y2={y} />
            {!isNamed || Math.abs(shelfTop + y - arrowY) < arrowRoom ? null : (
              <text className="demo-days" x={column.width + 3} y={y + 4}>
                {days}
              </text>
            )}
          </g>
        ))}
        {shelves.map(({ item, x, height, empty, middle }) => (
          <g key={item} data-quantity={empty ? 'trouble' : 'inventory'}>
            {empty ? (
              <rect className="demo-hollow" x={x} y={base - frame} width={shelfWidth} height={frame} />
            ) : (
              <rect
                className="dot demo-shelf"
                x={x}
                width={shelfWidth}
                height={1}
                style={{ transform: `translateY(${base - height}px) scaleY(${height})` }}
              />
            )}
            <text
              className={empty || data.awaited.includes(item) ? 'trouble-text' : 'quiet-text'}
              x={middle}
              y={base + 12}
              textAnchor="middle"
            >
              {item}
            </text>
          </g>
        ))}
        <line className="axis" x1={0} x2={column.width} y1={base} y2={base} />
      </g>
      <Caption text={words.text} trouble={words.trouble} />
    </>
  );
}

const lostCell = { width: 10, height: 8.5 };
const edge = 62;

/** What left for the customers, and below the edge what was lost so far. */
export function Trucks({ column, data, scale }: ColumnProps): ReactNode {
  const { trucks } = trucksLayout({ units: data.shippedUnits, most: scale.shippedUnits, width: column.width });
  const lost = splitMarks({
    things: data.lostToDate,
    having: data.lostUnits,
    most: scale.lostToDate,
    width: column.width,
    height: plotHeight - edge - 4,
    cell: lostCell,
  });
  return (
    <>
      <g transform={`translate(0 ${plotTop})`} data-quantity="inventory">
        {trucks.map(({ x, y, load }) => (
          <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
            <rect className="dot" x={2} y={3.5} width={22 * load} height={11} opacity={0.85} />
            <path className="demo-truck" d="M0.5 1.5h25v14h-25zM25.5 5.5h8l5 5v5h-13z" />
            <circle className="demo-truck" cx={8} cy={17} r={2.4} />
            <circle className="demo-truck" cx={31} cy={17} r={2.4} />
          </g>
        ))}
      </g>
      <g transform={`translate(0 ${plotTop + edge})`} data-quantity="trouble">
        <line className="hair-2" x1={0} x2={column.width} y1={-2} y2={-2} />
        {lost.places.map(([x, y], mark) => (
          <rect
            key={`${x} ${y}`}
            className={mark < lost.from ? 'demo-hollow' : 'dot'}
            x={x + 0.6}
            y={y + 3}
            width={6.4}
            height={5}
            rx={0.5}
          />
        ))}
      </g>
      <Caption
        text={demoText.lost(data.lostShare)}
        trouble={data.lostToDate > 0}
        {...(data.lostToDate > 0 ? { note: demoText.lostMark(lost.each) } : {})}
      />
    </>
  );
}
