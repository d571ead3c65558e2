import { FunctionId } from '../../belief/organisation.ts';
import type { AgendaStep } from '../meeting.ts';

/** The mean and spread known beforehand are estimated anew, trend included, from the last year that sales sees. */
export const marketReview: AgendaStep = ({ forecaster }, { present, infoAt }) => {
  if (present[FunctionId.sales]) forecaster.reviewMarket(FunctionId.sales, infoAt);
};
