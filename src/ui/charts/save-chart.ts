import type { ChartTable } from '../components/data-table.tsx';
import { fileName, saveFile } from '../persistence/files.ts';
import { standalone } from './save-svg.ts';

/** Pixels of a picture for each pixel on screen: sharp in print and on a projector. */
const pictureScale = 2;

/** A drawing as a PNG picture. */
export async function pngOf(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal;
  const copy = standalone(drawing);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const text = new XMLSerializer().serializeToString(copy);
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await painted(image, width * pictureScale, height * pictureScale);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function painted(image: HTMLImageElement, width: number, height: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png'),
  );
}

export async function savePng(drawing: SVGSVGElement, title: string): Promise<void> {
  const picture = await pngOf(drawing);
  saveFile(fileName(title, 'png'), new Uint8Array(await picture.arrayBuffer()), 'image/png');
}

/** A number as people read it, with thin spaces and true minus, or nothing of the kind. */
const printedNumber = /^[+\u2212]?\d[\d\u202f]*(?:[.,]\d+)?$/;

/** A cell for machines: a printed number becomes a plain one; a dash, for what is unknown, becomes nothing. */
function plainCell(cell: string): string {
  if (cell === '–') return '';
  if (!printedNumber.test(cell)) return cell.replaceAll('\u00a0', ' ');
  return cell.replaceAll('\u202f', '').replace('\u2212', '-').replace('+', '').replace(',', '.');
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const lines = ({ columns, rows }: ChartTable): string[][] => [[...columns], ...rows.map((row) => row.map(plainCell))];

/** The numbers behind a chart as CSV (RFC 4180). */
export const csvOf = (table: ChartTable): string =>
  lines(table)
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');

/** The same for pasting into a spreadsheet. */
export const tabbedOf = (table: ChartTable): string =>
  lines(table)
    .map((cells) => cells.join('\t'))
    .join('\n');

export const saveCsv = (table: ChartTable, title: string): void =>
  saveFile(fileName(title, 'csv'), csvOf(table), 'text/csv');

/** Copies the drawing as a picture, or the table as cells where that is shown. Rejects where the browser forbids it. */
export async function copyChart(drawing: SVGSVGElement | null, table: ChartTable): Promise<void> {
  if (drawing === null) return navigator.clipboard.writeText(tabbedOf(table));
  // The promise goes in unresolved: a browser may ask for that, to know that the click is what copied.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(drawing) })]);
}
