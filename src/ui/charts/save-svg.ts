import { fileName, saveFile } from '../persistence/files.ts';

/** Properties that the style sheet gives to drawings: a file has no style sheet, so they become attributes. */
const drawnProperties = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** A copy of a drawing that looks the same without the page around it. */
export function standalone(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [index, original] of originals.entries()) {
    const target = copies[index];
    if (target === undefined) continue;
    const style = getComputedStyle(original);
    for (const property of drawnProperties) target.setAttribute(property, style.getPropertyValue(property));
    if (original !== drawing && style.transform !== 'none') target.setAttribute('transform', style.transform);
    target.removeAttribute('style');
    target.removeAttribute('class');
  }
  const page = getComputedStyle(document.body);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('font-family', page.fontFamily);
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', page.backgroundColor);
  copy.prepend(ground);
  return copy;
}

/** Saves a drawing as an SVG file, in the colours it has on screen. */
export function saveSvg(drawing: SVGSVGElement, title: string): void {
  saveFile(fileName(title, 'svg'), new XMLSerializer().serializeToString(standalone(drawing)), 'image/svg+xml');
}
