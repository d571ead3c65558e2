import { DispatchKey, type LinePlan, type Plant, type StationPlan } from './plant.ts';

/** What the hot loop asks of the plant again and again, by index: one look in an array in place of a walk from plan to plan. */
export class Layout {
  /** Item and line of each stock; −1 for a stock that is not made. */
  readonly itemOf: Int32Array;
  readonly lineOf: Int32Array;
  /** Items of the company, made or not. */
  readonly itemCount: number;
  // by station
  readonly lineOfStation: Int32Array;
  readonly isFirst: Uint8Array;
  readonly isLast: Uint8Array;
  /** Orders that leave it give the token of their segment back; it lies in the segment. */
  readonly endsSegment: Uint8Array;
  readonly isInSegment: Uint8Array;
  readonly isDrum: Uint8Array;
  /** Waiting places are unlimited. */
  readonly isRoomy: Uint8Array;
  /** The next lot is the head of the queue, whatever it is. */
  readonly isFirstComeFirstServed: Uint8Array;
  /** The machine of a station that has one; −1 where there are several. */
  readonly onlyMachine: Int32Array;
  /** What a minute of one machine costs of its line's crew, who look after all machines of the line alike. */
  readonly crewCostPerMinute: Float64Array;
  /** Value that each unit of a stock gains at each station of its line. */
  readonly valueAdded: Float64Array;
  // by machine
  readonly stationOf: Int32Array;
  // by line
  readonly isGated: Uint8Array;
  /** By a rope or a pitch. */
  readonly isPaced: Uint8Array;

  constructor({ stocks, lines, stations }: Plant) {
    this.itemOf = Int32Array.from(stocks, ({ item }) => item);
    this.lineOf = Int32Array.from(stocks, ({ line }) => line);
    this.itemCount = stations[0]?.unitMinutes.length ?? 0;
    const flags = (holds: (station: StationPlan, line: LinePlan, index: number) => boolean) =>
      Uint8Array.from(stations, (station, index) => (holds(station, lines[station.line]!, index) ? 1 : 0));
    this.isGated = Uint8Array.from(lines, ({ isGated }) => (isGated ? 1 : 0));
    this.isPaced = Uint8Array.from(lines, (line) => (line.isRoped || line.pitchMinutes > 0 ? 1 : 0));
    this.lineOfStation = Int32Array.from(stations, ({ line }) => line);
    this.isFirst = flags((_, line, index) => index === line.firstStation);
    this.isLast = flags((_, line, index) => index === line.firstStation + line.stationCount - 1);
    this.endsSegment = flags((_, line, index) => index === line.lastOfSegment);
    this.isInSegment = flags((_, line, index) => index <= line.lastOfSegment);
    this.isDrum = flags((_, line, index) => index === line.drum);
    this.isRoomy = flags(({ buffer }) => buffer === Number.POSITIVE_INFINITY);
    this.isFirstComeFirstServed = flags((_, { dispatch, campaign }) => {
      return dispatch.length === 1 && dispatch[0] === DispatchKey.FIFO && campaign === Number.POSITIVE_INFINITY;
    });
    const machinesOf = (line: number) =>
      stations.reduce((sum, station) => (station.line === line ? sum + station.machines : sum), 0);
    const crewCost = lines.map((line, index) => (line.crewSize * line.crewCostPerMinute) / machinesOf(index));
    this.crewCostPerMinute = Float64Array.from(stations, ({ line }) => crewCost[line]!);
    this.onlyMachine = Int32Array.from(stations, ({ machines, firstMachine }) => (machines === 1 ? firstMachine : -1));
    this.valueAdded = Float64Array.from(stocks, ({ line, unitValue, materialCost }) =>
      line < 0 ? 0 : unitValue - materialCost,
    );
    const machines = stations.flatMap((station, index) => new Array<number>(station.machines).fill(index));
    this.stationOf = Int32Array.from(machines);
  }
}
