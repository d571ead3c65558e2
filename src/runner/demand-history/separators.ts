const separators = [';', '\t', ',', '|'] as const;

/** The separator that stands most often in the first line, outside quotes. */
export function separatorOf(text: string): string {
  const end = text.search(/\r|\n/);
  const line = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '');
  const counts = separators.map((separator) => line.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))]!;
}

export const separatorWords = (separator: string): string => (separator === '\t' ? 'tab' : `"${separator}"`);
