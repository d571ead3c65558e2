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

/** Where a view takes its facts from. */
export interface StockFactsSource {
  onHand(stock: number): number;
  reserved(stock: number): number;
  onOrder(stock: number): number;
  backlog(stock: number): number;
}

/** The view that tells the truth at once. */
export function truthfulView(source: StockFactsSource, stock: number, view: StockView): void {
  view.netStock = source.onHand(stock) - source.reserved(stock) - source.backlog(stock);
  view.onOrder = source.onOrder(stock);
  view.position = view.netStock + view.onOrder;
}
