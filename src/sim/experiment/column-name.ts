/** What a column of results holds: a KPI, or a percentile of its distribution, company-wide or in one scope. */
export interface Column {
  readonly kpi: string;
  /** 0–100, or undefined for the KPI itself. */
  readonly percentile: number | undefined;
  /** Such as `item:A1`; undefined for the whole company. */
  readonly scope: string | undefined;
}

/** The name of a column: `otif`, `otif|item:A1`, `orderCycleTime.p90`, `orderCycleTime.p90|segment:retail`. */
export function columnName({ kpi, percentile, scope }: Column): string {
  const what = percentile === undefined ? kpi : `${kpi}.p${percentile}`;
  return scope === undefined ? what : `${what}|${scope}`;
}

const percentileSuffix = /\.p(\d[\d.e+-]*)$/;

/** Takes the name of a column apart. */
export function parseColumnName(name: string): Column {
  const bar = name.indexOf('|');
  const what = bar < 0 ? name : name.slice(0, bar);
  const suffix = percentileSuffix.exec(what);
  return {
    kpi: suffix === null ? what : what.slice(0, suffix.index),
    percentile: suffix === null ? undefined : Number(suffix[1]),
    scope: bar < 0 ? undefined : name.slice(bar + 1),
  };
}

/** Whether a column is a KPI of the whole company: these are what the digest covers. */
export function isCompanyWide(name: string): boolean {
  const { percentile, scope } = parseColumnName(name);
  return percentile === undefined && scope === undefined;
}
