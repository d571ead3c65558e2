/**
 * What a function believes about a stock. The default view tells the truth at once; channels that delay, batch and
 * distort it stand between truth and view in later rooms of this folder.
 */
export interface StockView {
  /** On hand − reserved + on order − backlog, by the record. */
  position: number;
  /** On hand − reserved − backlog. */
  netStock: number;
  onOrder: number;
}

/** Where the levels of the stocks are recorded: `values[stock × perStock + level]`. */
export interface LevelRecord {
  readonly values: Float64Array;
  readonly perStock: number;
  readonly onHand: number;
  readonly reserved: number;
  readonly onOrder: number;
  readonly backlog: number;
  /** Record − shelf, by stock. */
  readonly errors: Float64Array;
}

/** The view that tells at once what is on record. */
export function truthfulView(record: LevelRecord, stock: number, view: StockView): void {
  const { values } = record;
  const row = stock * record.perStock;
  const onRecord = values[row + record.onHand]! + record.errors[stock]!;
  view.netStock = onRecord - values[row + record.reserved]! - values[row + record.backlog]!;
  view.onOrder = values[row + record.onOrder]!;
  view.position = view.netStock + view.onOrder;
}
