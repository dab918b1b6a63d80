import type { StrategyFile } from '../../../api/types';

/** The files beside a drawing: its decisions and templates. */
export interface Shelf {
  /** The short name of the strategy. */
  strategy: string;
  files: () => StrategyFile[];
  /** Writes files, and takes others away. */
  put: (files: StrategyFile[], removed?: string[]) => void;
}
