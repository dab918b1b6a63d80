import type { AppliedRate } from './rates';

/** A promise to pay; amounts are in its unit. */
export interface PromiseRow {
  id: string;
  case: string;
  account: string;
  customer: string;
  strategy: string;
  amount: string;
  unit: string;
  due: string;
  /** The last date on which a payment counts. */
  countsUntil: string;
  madeOn: string;
  state: string;
  grace: number;
  /** What may be missing and it is kept all the same, in per cent. */
  tolerance: number;
  /** From how many per cent on it is partly kept. */
  partly: number;
  source?: string | null;
  madeBy?: string | null;
  judgedOn?: string | null;
  paid?: string | null;
  reason?: string | null;
  /** By which rate of the last position the equivalent is; nothing for the home currency. */
  rate?: AppliedRate | null;
  equivalent?: string | null;
}
