import { EventCalendar } from '../kernel/calendar.ts';
import { MINUTES_PER_DAY } from '../kernel/working-time.ts';
import type { Stream } from '../kernel/stream.ts';
import type { BeliefRecord } from '../record/belief-record.ts';
import type { RecentTimes } from '../record/recent-times.ts';
import type { SalesRecord } from '../record/sales-record.ts';
import { Ledger, periodStart } from '../record/ledger.ts';
import type { Trace } from '../record/trace.ts';
import type { Deciders } from './deciders.ts';
import { CrewClock } from './crew-clock.ts';
import { Demand } from './demand-state.ts';
import { classOfKind, EventClass, EventKind } from './event-kinds.ts';
import { Gaming } from './gaming.ts';
import { Layout } from './layout.ts';
import { LEVELS } from './levels.ts';
import { LineClock } from './line-clock.ts';
import { Observations } from './observations.ts';
import type { Plant } from './plant.ts';
import { Pool } from './pool.ts';
import { Replenishment } from './records.ts';
import { hasSurvey, Sentiment } from './sentiment.ts';
import type { RunKey } from '../kernel/run-streams.ts';
import { StreamTable } from './streams.ts';

export const MachineState = { idle: 0, setup: 1, running: 2, down: 3, blocked: 4 } as const;

/** Everything that is true at one instant of one run. Allocated once a plant, reset for every replication. */
export class World {
  now = 0;
  readonly plant: Plant;
  readonly layout: Layout;
  readonly calendar: EventCalendar;
  readonly ledger: Ledger;
  readonly observations: Observations;
  readonly demand: Demand;
  deciders: Deciders | null = null;
  trace: Trace | null = null;
  /** What customers expect and feel; null where nobody asks. */
  readonly sentiment: Sentiment | null;
  /** Customers who order more than they need; null where they do not. */
  readonly gaming: Gaming | null;
  /** What is believed at the turn of each week, where somebody wants to know. */
  beliefs: BeliefRecord | null = null;
  /** Times from order to shelf, by stock, and from entry to drum, by line, where somebody goes by them. */
  leadTimes: RecentTimes | null = null;
  drumTimes: RecentTimes | null = null;
  /** Weekly history of orders and shipments, where somebody forecasts from it. */
  sales: SalesRecord | null = null;
  /** Trace id of what is happening now: the cause of what follows from it. */
  cause = -1;
  run: RunKey = { seed: '', replication: 0, antithetic: false };
  period = 0;
  readonly firstMeasured: number;
  readonly lastMeasured: number;
  /** Serial number of claims and replenishment orders: the last tie-breaker. */
  serial = 0;
  /** Customer orders placed so far: they are numbered. */
  orderCount = 0;

  readonly claims = new Pool();
  readonly orders = new Pool();
  readonly shipments = new Pool();
  readonly replenishments = new Pool();

  // stocks
  readonly level: Float64Array;
  readonly levelSince: Float64Array;
  readonly priorityRanks: number;
  readonly backlogHead: Int32Array;
  readonly backlogTail: Int32Array;
  /** Stock that customers leave to more important ones, by layer. */
  readonly reserveOfLayer: Float64Array;
  readonly allocateBooked: Uint8Array;
  readonly evaluateBooked: Uint8Array;
  readonly unmetSinceReceipt: Uint8Array;
  readonly demandToday: Uint8Array;
  /** Layers whose customers take one item from the shelf and are gone: no dates, no transit, no basket. */
  readonly takesAway: Uint8Array;
  /** Orders served at once and their units, by layer, that are not yet in the ledger. */
  readonly ordersAtOnce: Float64Array;
  readonly unitsAtOnce: Float64Array;
  /** 1 where the record may differ from the shelf; true when that is so anywhere. */
  readonly keepsRecord: Uint8Array;
  readonly keepsRecords: boolean;
  /** Record − shelf, in units; 0 where it is never wrong. */
  readonly recordError: Float64Array;
  readonly recordErrorProbability: Float64Array;
  /** True when some customers are told another date than they ask for. */
  readonly givesPromises: boolean;
  readonly countShare: Float64Array;
  /** Order entry, by segment. */
  readonly entryError: Float64Array;
  readonly entryCaught: Float64Array;
  readonly entryDelayScale: Float64Array;
  readonly perishes: Uint8Array;
  /** Lots of perishable stocks, oldest first: quantity and expiry in turn. */
  readonly lots: number[][];

  // rules and tokens
  readonly upTo: Float64Array;
  readonly reorderPoint: Float64Array;
  /** Q of an (r, Q) rule. */
  readonly lotOf: Float64Array;
  readonly forecast: Float64Array;
  readonly cards: Float64Array;
  readonly openOrders: Float64Array;
  readonly pendingHead: Int32Array;
  readonly pendingTail: Int32Array;
  readonly releaseBooked: Uint8Array;

  // lines
  readonly wipLimit: Float64Array;
  /** Tokens of the line's limit in use. */
  readonly lineTokens: Float64Array;
  readonly lineLots: Float64Array;
  readonly lineLotsSince: Float64Array;
  readonly lineHead: Int32Array;
  readonly lineTail: Int32Array;
  readonly clocks: readonly LineClock[];
  /** When the next shift of a line begins whose crew may be short; ∞ where it never is. */
  readonly shiftAt: Float64Array;
  readonly lineReleaseBooked: Uint8Array;
  /** Rope: minutes of the drum's work that may be let go ahead of it. */
  readonly buffer: Float64Array;
  /** When a line's pace allows the next look: a pitch, or the drum's need; ∞ for none booked. */
  readonly paceAt: Float64Array;
  /** Heijunka: share of each stock in what its line lets go, units let go so far, and those of the line. */
  readonly mixShare: Float64Array;
  readonly mixUnits: Float64Array;
  readonly lineMixUnits: Float64Array;

  // stations and machines
  readonly speed: Float64Array;
  readonly setupScale: Float64Array;
  readonly yield: Float64Array;
  /** Factors on running times between failures and on repairs. */
  readonly lifeScale: Float64Array;
  readonly repairScale: Float64Array;
  readonly queueHead: Int32Array;
  readonly queueTail: Int32Array;
  readonly queueLength: Float64Array;
  readonly queueSince: Float64Array;
  readonly inService: Float64Array;
  readonly inServiceSince: Float64Array;
  readonly dispatchBooked: Uint8Array;
  readonly campaignItem: Int32Array;
  readonly campaignLots: Int32Array;
  readonly machineState: Uint8Array;
  readonly machineSince: Float64Array;
  readonly machineLot: Int32Array;
  readonly machineItem: Int32Array;
  readonly machineWork: Float64Array;
  readonly machineLife: Float64Array;
  /** Transfer batches: units of the lot after those being worked on, time of one unit, and when the present batch was begun. */
  readonly machineRest: Float64Array;
  readonly minutesOfUnit: Float64Array;
  readonly machineBatchStart: Float64Array;
  readonly machineRunStart: Float64Array;
  /** Order in which machines became blocked. */
  readonly machineBlockedSerial: Float64Array;
  /** The event that a machine waits for: stale ones carry another version. */
  readonly machineVersion: Int32Array;
  readonly machineEventAt: Float64Array;
  readonly machineEventKind: Int32Array;
  /** By machine: the clock of its line. */
  readonly clockOf: readonly LineClock[];

  // suppliers
  /** 1 while the supplier's own up and down process has it down. */
  readonly supplierDown: Uint8Array;
  /** From one half up, a factor has the supplier out. */
  readonly outage: Float64Array;
  /** 1 while the trace has the supplier out. */
  readonly tracedOut: Uint8Array;
  readonly leadTimeScale: Float64Array;
  /** Units that a supplier can send in a week. */
  readonly weeklyCapacity: Float64Array;
  readonly held: number[][];
  /** Orders that wait for capacity, in due order; units sent in a week, and which week that was; −1 for none. */
  readonly suppliersList: number[][];
  readonly unitsSent: Float64Array;
  readonly weekOfSent: Int32Array;
  readonly supplierWeekBooked: Uint8Array;
  readonly leadStream: (Stream | null)[];
  readonly leadStreamWeek: Int32Array;

  // random sources
  readonly processTime: StreamTable;
  readonly yieldDraw: StreamTable;
  readonly breakdownLife: StreamTable;
  readonly repair: StreamTable;
  readonly transit: StreamTable;
  readonly supplierState: StreamTable;
  readonly recordDraw: StreamTable;
  readonly countDraw: StreamTable;
  readonly shrinkageDraw: StreamTable;

  constructor(plant: Plant) {
    this.plant = plant;
    this.layout = new Layout(plant);
    this.calendar = new EventCalendar(classOfKind);
    const { stocks, lines, stations, suppliers, layers, segments } = plant;
    const days = plant.keepsDays ? Math.ceil(plant.horizonMinutes / MINUTES_PER_DAY) : 0;
    this.ledger = new Ledger(plant.grid, stocks.length, layers.length, stations.length, lines.length, days);
    this.observations = new Observations(plant);
    this.demand = new Demand(plant);
    this.firstMeasured = plant.grid.warmUpPeriods;
    this.lastMeasured = plant.grid.warmUpPeriods + plant.grid.measuredPeriods - 1;

    this.gaming = plant.gaming === null ? null : new Gaming(plant.gaming, segments.length);
    this.sentiment = hasSurvey(segments) ? new Sentiment(plant) : null;
    const ranks = Math.max(1, ...segments.map((segment) => segment.priorityRank + 1));
    this.priorityRanks = ranks;
    this.level = new Float64Array(stocks.length * LEVELS);
    this.levelSince = new Float64Array(stocks.length * LEVELS);
    this.backlogHead = new Int32Array(stocks.length * ranks);
    this.backlogTail = new Int32Array(stocks.length * ranks);
    this.reserveOfLayer = Float64Array.from(layers, (layer) => segments[layer.segment]!.reserve);
    this.allocateBooked = new Uint8Array(stocks.length);
    this.evaluateBooked = new Uint8Array(stocks.length);
    this.unmetSinceReceipt = new Uint8Array(stocks.length);
    this.demandToday = new Uint8Array(stocks.length);
    this.takesAway = Uint8Array.from(layers, (layer) => {
      const place = plant.places[stocks[layer.stock]!.place]!;
      const atOnce = place.immediate && place.transit.constant && place.transit.mean === 0 && place.damage === 0;
      const { requestLeadMinutes, entry, survey } = segments[layer.segment]!;
      const isPlain = requestLeadMinutes === 0 && entry === null && survey === null && layer.companions.length === 0;
      return atOnce && isPlain && !plant.keepsDays && plant.gaming === null ? 1 : 0;
    });
    this.ordersAtOnce = new Float64Array(layers.length);
    this.unitsAtOnce = new Float64Array(layers.length);
    this.keepsRecord = Uint8Array.from(stocks, ({ records }) => (records === null ? 0 : 1));
    this.givesPromises = layers.some(({ promise }) => promise !== null);
    this.keepsRecords = stocks.some(({ records }) => records !== null);
    this.recordError = new Float64Array(stocks.length);
    this.recordErrorProbability = new Float64Array(stocks.length);
    this.countShare = new Float64Array(stocks.length);
    this.entryError = new Float64Array(segments.length);
    this.entryCaught = new Float64Array(segments.length);
    this.entryDelayScale = new Float64Array(segments.length);
    this.perishes = Uint8Array.from(stocks, ({ shelfLifeMinutes }) =>
      shelfLifeMinutes < Number.POSITIVE_INFINITY ? 1 : 0,
    );
    this.lots = stocks.map(() => []);

    this.upTo = new Float64Array(stocks.length);
    this.reorderPoint = new Float64Array(stocks.length);
    this.lotOf = new Float64Array(stocks.length);
    this.forecast = new Float64Array(stocks.length);
    this.cards = new Float64Array(stocks.length);
    this.openOrders = new Float64Array(stocks.length);
    this.pendingHead = new Int32Array(stocks.length);
    this.pendingTail = new Int32Array(stocks.length);
    this.releaseBooked = new Uint8Array(stocks.length);

    this.wipLimit = new Float64Array(lines.length);
    this.lineTokens = new Float64Array(lines.length);
    this.lineLots = new Float64Array(lines.length);
    this.lineLotsSince = new Float64Array(lines.length);
    this.lineHead = new Int32Array(lines.length);
    this.lineTail = new Int32Array(lines.length);
    this.lineReleaseBooked = new Uint8Array(lines.length);
    this.buffer = new Float64Array(lines.length);
    this.paceAt = new Float64Array(lines.length);
    this.mixShare = new Float64Array(stocks.length);
    this.mixUnits = new Float64Array(stocks.length);
    this.lineMixUnits = new Float64Array(lines.length);

    this.speed = new Float64Array(stations.length);
    this.setupScale = new Float64Array(stations.length);
    this.yield = new Float64Array(stations.length);
    this.lifeScale = new Float64Array(stations.length);
    this.repairScale = new Float64Array(stations.length);
    this.queueHead = new Int32Array(stations.length);
    this.queueTail = new Int32Array(stations.length);
    this.queueLength = new Float64Array(stations.length);
    this.queueSince = new Float64Array(stations.length);
    this.inService = new Float64Array(stations.length);
    this.inServiceSince = new Float64Array(stations.length);
    this.dispatchBooked = new Uint8Array(stations.length);
    this.campaignItem = new Int32Array(stations.length);
    this.campaignLots = new Int32Array(stations.length);
    const machines = stations.reduce((sum, station) => sum + station.machines, 0);
    this.machineState = new Uint8Array(machines);
    this.machineSince = new Float64Array(machines);
    this.machineLot = new Int32Array(machines);
    this.machineItem = new Int32Array(machines);
    this.machineWork = new Float64Array(machines);
    this.machineLife = new Float64Array(machines);
    this.machineRest = new Float64Array(machines);
    this.minutesOfUnit = new Float64Array(machines);
    this.machineBatchStart = new Float64Array(machines);
    this.machineRunStart = new Float64Array(machines);
    this.machineBlockedSerial = new Float64Array(machines);
    this.machineVersion = new Int32Array(machines);
    this.machineEventAt = new Float64Array(machines);
    this.machineEventKind = new Int32Array(machines);
    this.clocks = lines.map(({ time, crew }) => (crew === null ? new LineClock(time) : new CrewClock(time)));
    this.shiftAt = new Float64Array(lines.length);
    this.clockOf = Array.from({ length: machines }, (_, machine) => {
      return this.clocks[stations[this.layout.stationOf[machine]!]!.line]!;
    });

    this.supplierDown = new Uint8Array(suppliers.length);
    this.outage = new Float64Array(suppliers.length);
    this.tracedOut = new Uint8Array(suppliers.length);
    this.leadTimeScale = new Float64Array(suppliers.length);
    this.weeklyCapacity = new Float64Array(suppliers.length);
    this.held = suppliers.map(() => []);
    this.suppliersList = suppliers.map(() => []);
    this.unitsSent = new Float64Array(suppliers.length);
    this.weekOfSent = new Int32Array(suppliers.length);
    this.supplierWeekBooked = new Uint8Array(suppliers.length);
    this.leadStream = stocks.map(() => null);
    this.leadStreamWeek = new Int32Array(stocks.length);

    const itemIds: string[] = new Array<string>(this.layout.itemCount).fill('');
    for (const stock of stocks) itemIds[stock.item] = stock.itemId;
    const lotEntities = stations.flatMap((station) => itemIds.map((item) => `${station.entity}:${item}`));
    this.processTime = new StreamTable('process.time', lotEntities);
    this.yieldDraw = new StreamTable('yield', lotEntities);
    const machineEntities = stations.flatMap((station) =>
      Array.from({ length: station.machines }, (_, m) => `${station.entity}:${m}`),
    );
    this.breakdownLife = new StreamTable('breakdown.life', machineEntities);
    this.repair = new StreamTable('repair', machineEntities);
    const stockIds = stocks.map((stock) => stock.id);
    this.transit = new StreamTable('transfer.transit', stockIds);
    this.recordDraw = new StreamTable('record.error', stockIds);
    this.countDraw = new StreamTable('record.count', stockIds);
    this.shrinkageDraw = new StreamTable('record.shrinkage', stockIds);
    this.supplierState = new StreamTable(
      'supplier.state',
      suppliers.map((supplier) => supplier.id),
    );
  }

  /** True when nothing else happens at this instant: then what follows may be done at once. Observers do nothing. */
  alone(): boolean {
    return !this.calendar.isDue(EventClass.observe);
  }

  /** Has a stock's rule look again once what happens at this instant to resources and material is known. */
  bookEvaluation(stock: number): void {
    if (this.evaluateBooked[stock] === 1) return;
    this.evaluateBooked[stock] = 1;
    this.calendar.schedule(this.now, EventKind.evaluate, stock, 0);
  }

  /** True when a ledger period lies in the measured window. */
  isMeasured(period: number): boolean {
    return period >= this.firstMeasured && period <= this.lastMeasured;
  }

  /** The period that an instant at the end of a day or week belongs to. */
  endedPeriod(): number {
    return Math.max(0, periodStart(this.plant.grid, this.period) < this.now ? this.period : this.period - 1);
  }

  /** Back to time 0 with empty lines and pipelines. */
  reset(run: RunKey): void {
    const { plant } = this;
    this.run = run;
    this.now = 0;
    this.period = 0;
    this.serial = 0;
    this.orderCount = 0;
    this.cause = -1;
    this.calendar.clear();
    this.ledger.reset();
    this.ledger.turnTo(0);
    this.observations.reset();
    this.sales?.reset();
    this.leadTimes?.reset();
    this.drumTimes?.reset();
    this.claims.reset();
    this.orders.reset();
    this.shipments.reset();
    this.replenishments.reset();
    for (const zeroed of [
      this.level,
      this.levelSince,
      this.recordError,
      this.openOrders,
      this.ordersAtOnce,
      this.unitsAtOnce,
      this.lineTokens,
      this.lineLots,
      this.lineLotsSince,
      this.mixUnits,
      this.lineMixUnits,
      this.queueLength,
      this.queueSince,
      this.inService,
      this.inServiceSince,
      this.campaignLots,
      this.machineSince,
      this.machineWork,
      this.machineRest,
      this.machineBatchStart,
      this.machineRunStart,
      this.machineBlockedSerial,
      this.machineVersion,
      this.allocateBooked,
      this.evaluateBooked,
      this.unmetSinceReceipt,
      this.demandToday,
      this.releaseBooked,
      this.lineReleaseBooked,
      this.dispatchBooked,
      this.machineState,
      this.supplierWeekBooked,
      this.supplierDown,
      this.outage,
      this.tracedOut,
    ])
      zeroed.fill(0);
    for (const emptied of [
      this.backlogHead,
      this.backlogTail,
      this.pendingHead,
      this.pendingTail,
      this.lineHead,
      this.lineTail,
      this.queueHead,
      this.queueTail,
      this.campaignItem,
      this.machineLot,
      this.machineItem,
      this.leadStreamWeek,
    ])
      emptied.fill(-1);
    for (const list of this.lots) list.length = 0;
    for (const list of this.held) list.length = 0;
    for (const list of this.suppliersList) list.length = 0;
    this.weekOfSent.fill(-1);
    this.leadStream.fill(null);
    for (const clock of this.clocks) clock.reset();
    plant.segments.forEach(({ entry }, s) => {
      this.entryError[s] = entry?.errorProbability ?? 0;
      this.entryCaught[s] = entry?.caughtShare ?? 0;
      this.entryDelayScale[s] = 1;
    });
    plant.stocks.forEach(({ rule, records }, s) => {
      this.recordErrorProbability[s] = records?.errorProbability ?? 0;
      this.countShare[s] = records?.countShare ?? 0;
      this.upTo[s] = rule.upTo;
      this.reorderPoint[s] = rule.reorderPoint;
      this.lotOf[s] = rule.upTo - rule.reorderPoint;
      this.forecast[s] = rule.forecast;
      this.cards[s] = rule.cards;
    });
    this.paceAt.fill(Number.POSITIVE_INFINITY);
    setMixes(this);
    plant.lines.forEach((line, l) => {
      this.wipLimit[l] = line.wipLimit;
      this.buffer[l] = line.bufferMinutes;
    });
    plant.stations.forEach((station, s) => {
      this.speed[s] = station.speed;
      this.setupScale[s] = station.setupScale;
      this.yield[s] = station.yield;
    });
    plant.suppliers.forEach((supplier, s) => {
      this.weeklyCapacity[s] = supplier.weeklyCapacity;
    });
    for (const scale of [this.lifeScale, this.repairScale, this.leadTimeScale]) scale.fill(1);
    for (const table of [
      this.processTime,
      this.yieldDraw,
      this.breakdownLife,
      this.repair,
      this.transit,
      this.supplierState,
      this.recordDraw,
      this.countDraw,
      this.shrinkageDraw,
    ]) {
      table.reset(run);
    }
    this.gaming?.reset();
    this.sentiment?.reset();
    this.demand.reset(run);
  }
}

/** The shares of a line's stocks as given, or equal until a plan says more. */
function setMixes({ plant, mixShare }: World): void {
  plant.lines.forEach(({ mix, pitchMinutes }, l) => {
    if (pitchMinutes === 0) return;
    const made = plant.stocks.flatMap(({ line }, s) => (line === l ? [s] : []));
    for (const s of made) mixShare[s] = mix === null ? 1 / made.length : mix[plant.stocks[s]!.item]!;
  });
}

/** What a trace calls a replenishment order, and each lot it becomes. */
export const lotNumber = (world: World, lot: number): number => world.replenishments.real[lot + Replenishment.serial]!;
