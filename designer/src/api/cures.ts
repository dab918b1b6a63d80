/** A case was settled. */
export interface CaseCure {
  /** Business date of the run that closed it. */
  date: string;
  /** cash, re-aged, refinanced, adjusted or written off. */
  reason: string;
  /** On which the money counts that settled it, else the position that said so. */
  valueDate: string;
  /** The last message that had left by then. */
  lastContact: CaseContact | null;
  /** The account that took its debt over. */
  into: string | null;
  /** When a reversal opened the case again. */
  reopenedOn: string | null;
}

export interface CaseContact {
  channel: string;
  template: string;
  date: string;
}

/** What was paid while somebody held the case. */
export interface CaseRecovery {
  currency: string;
  /** Whose credit it is; null where nobody held the case. */
  collector: string | null;
  amount: string;
  payments: number;
}
