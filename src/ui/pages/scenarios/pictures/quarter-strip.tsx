import type { PointerEvent, ReactNode } from 'react';
import type { MeetingDates, MeetingSlot } from '../../../../scenarios/meeting-slots.ts';
import { type QuarterStripGeometry, slotDraggedInQuarter } from '../../../charts/editor/quarter-strip.layout.ts';
import { meetingsText } from '../../../texts/meetings.ts';

interface QuarterStripProps {
  readonly geometry: QuarterStripGeometry;
  readonly meetings: readonly MeetingDates[];
  readonly chosen: string | undefined;
  readonly locked: boolean;
  readonly withGhosts: boolean;
  readonly pages: {
    readonly firstWeek: number;
    readonly earlier: (() => void) | undefined;
    readonly later: (() => void) | undefined;
  };
  readonly onChoose: (id: string) => void;
  readonly onDrag: (event: PointerEvent, meeting: MeetingDates, at: (dx: number) => MeetingSlot) => void;
}

/** A quarter, a row a cycle: what comes before a meeting and after it, and the weeks it recurs in. */
export function QuarterStrip(props: QuarterStripProps): ReactNode {
  const { geometry, meetings, chosen, locked, withGhosts, pages, onChoose, onDrag } = props;
  const { width, height, top, bottom, rows, weekLines, weekTicks } = geometry;
  const label = meetingsText.quarter(pages.firstWeek + 1);
  return (
    <>
      <svg
        className="chart quarter-strip"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${label}. ${rows.map(({ title, occurrences }) => meetingsText.rows(title, occurrences.length)).join('; ')}`}
      >
        {weekLines.map(({ x, isMonth }) => (
          <line key={x} x1={x} x2={x} y1={isMonth ? 2 : top} y2={bottom} className={isMonth ? 'hair-2' : 'hair'} />
        ))}
        {weekTicks.map(({ x, label: text }) => (
          <text key={text} x={x} y={13} textAnchor="middle" className="quiet-text">
            {text}
          </text>
        ))}
        {rows.map((row) => {
          const meeting = meetings.find(({ id }) => id === row.id);
          if (meeting === undefined) return null;
          return (
            <g key={row.id} className={row.id === chosen ? 'row chosen' : 'row'} data-cadence={meeting.slot.cadence}>
              <RowTitle meeting={meeting} y={row.y - 13} width={width} />
              <line x1={0} x2={width} y1={row.y} y2={row.y} className="hair" />
              <g data-slot="a">
                {row.ghosts.map(({ number, x }) => (
                  <rect key={number} className="ghost" x={x - 1} y={row.y - 8} width={6} height={16} rx={2} />
                ))}
              </g>
              {row.occurrences.map(({ number, heldAt, infoX, x, width: wide, effectX }) => (
                <g
                  key={number}
                  className="held"
                  onPointerDown={(event) => {
                    onChoose(row.id);
                    if (locked) return;
                    onDrag(event, meeting, (dx) => slotDraggedInQuarter(geometry, meeting.slot, heldAt, dx));
                  }}
                >
                  <rect className="reach" x={x - 7} y={row.y - 12} width={Math.max(14, wide)} height={24} />
                  <line className="preparation" x1={infoX} x2={x} y1={row.y} y2={row.y} />
                  <line className="effect" x1={x + wide} x2={Math.max(x + wide, effectX)} y1={row.y} y2={row.y} />
                  {effectX - x - wide > 4 ? <circle className="ring" cx={effectX} cy={row.y} r={2.5} /> : null}
                  <rect className="tick" x={x} y={row.y - 7} width={wide} height={14} rx={1} />
                </g>
              ))}
            </g>
          );
        })}
      </svg>
      <div className="strip-foot">
        <StripKey withGhosts={withGhosts} />
        <span className="strip-pages">
          <PageButton label={meetingsText.earlier} turn={pages.earlier} sign="‹" />
          {label}
          <PageButton label={meetingsText.later} turn={pages.later} sign="›" />
        </span>
      </div>
    </>
  );
}

const letterWidth = 6;

function RowTitle(props: { readonly meeting: MeetingDates; readonly y: number; readonly width: number }): ReactNode {
  const { meeting, y, width } = props;
  const { title, slot, preparationMinutes, effectDelayMinutes } = meeting;
  const words = [
    meetingsText.cadence(slot.cadence),
    ...(preparationMinutes > 0 ? [meetingsText.prepared(preparationMinutes)] : []),
    ...(effectDelayMinutes > 0 ? [meetingsText.effective(effectDelayMinutes)] : []),
  ];
  const fits = (count: number): boolean => `${title} ${words.slice(0, count).join(' · ')}`.length * letterWidth < width;
  while (words.length > 1 && !fits(words.length)) words.pop();
  return (
    <text x={4} y={y} className="quiet-text">
      <tspan className="heavy-text">{title}</tspan> {words.join(' · ')}
    </text>
  );
}

function PageButton(props: {
  readonly label: string;
  readonly turn: (() => void) | undefined;
  readonly sign: string;
}): ReactNode {
  const { label, turn, sign } = props;
  return (
    <button type="button" className="icon-button" aria-label={label} disabled={turn === undefined} onClick={turn}>
      {sign}
    </button>
  );
}

/** What the marks of the quarter mean. */
function StripKey({ withGhosts }: { readonly withGhosts: boolean }): ReactNode {
  const { key } = meetingsText;
  return (
    <span className="strip-key caption">
      <svg className="chart quarter-strip" width="52" height="14" viewBox="0 0 52 14" aria-hidden="true">
        <g className="row">
          <line className="preparation" x1="0" x2="22" y1="7" y2="7" />
          <line className="effect" x1="26" x2="46" y1="7" y2="7" />
          <circle className="ring" cx="47" cy="7" r="2.5" />
          <rect className="tick" x="22" y="1" width="4" height="12" rx="1" />
        </g>
      </svg>
      {`${key.preparation}, ${key.meeting}, ${key.effect}`}
      {withGhosts ? (
        <>
          <svg className="chart" width="10" height="14" viewBox="0 0 10 14" aria-hidden="true">
            <rect data-slot="a" className="ghost" x="1.5" y="0.5" width="6" height="13" rx="2" />
          </svg>
          {`${key.ghost} A`}
        </>
      ) : null}
    </span>
  );
}
