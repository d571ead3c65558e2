/** How a column is set: texts to the left, numbers to the right. */
export type Alignment = 'left' | 'right';

/** The number of columns a text takes on a terminal: combining marks take none, East Asian letters and emoji two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/\p{Mark}/u.test(letter)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        letter,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Rows of cells in aligned columns, two spaces apart, without spaces at the ends of lines. */
export function textTable(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string {
  const widths = alignments.map((_, column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))));
  const lines = rows.map((row) => {
    const cells = alignments.map((alignment, column) => {
      const text = row[column] ?? '';
      const space = ' '.repeat(widths[column]! - displayWidth(text));
      return alignment === 'left' ? text + space : space + text;
    });
    return cells.join('  ').trimEnd();
  });
  return lines.map((line) => `${line}\n`).join('');
}
