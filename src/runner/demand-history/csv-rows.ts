/** One record of a file that separates values by commas, semicolons or tabs. */
export interface CsvRow {
  /** As a spreadsheet numbers it: the row of column names is 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface CsvFault {
  readonly row: number;
  readonly message: string;
}

/**
 * Hands the records of a text over one by one, blank lines left out; stops when the receiver wants no more. The parser is
 * fetched when it is needed.
 */
export async function eachCsvRow(
  text: string,
  separator: string,
  receive: (row: CsvRow) => boolean,
): Promise<CsvFault | null> {
  const { default: Papa } = await import('papaparse');
  let row = 0;
  let fault: CsvFault | null = null;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    step: ({ data, errors }, parser) => {
      row += 1;
      if (errors.length > 0) fault = { row, message: 'a quoted text does not end, or goes on after its closing quote' };
      const isBlank = data.every((cell) => cell.trim() === '');
      if (fault !== null || (!isBlank && !receive({ row, cells: data }))) parser.abort();
    },
  });
  return fault;
}
