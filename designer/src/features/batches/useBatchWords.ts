import { useTranslation } from 'react-i18next';
import type { BatchLine, BatchRow } from '../../api/batches';
import { wordFor } from '../../i18n/words';

/** What batches say, in the words of the reader. */
export function useBatchWords() {
  const { t } = useTranslation();
  const words = (key: 'kinds' | 'states' | 'lineStates' | 'reasons' | 'outcomes') => t(`batches.${key}`, { returnObjects: true }) as Record<string, string>;
  return {
    kind: (row: BatchRow) => wordFor(words('kinds'), row.kind),
    state: (row: BatchRow) => wordFor(words('states'), row.state),
    lineState: (line: BatchLine) => wordFor(words('lineStates'), line.state),
    outcome: (line: BatchLine) => (line.outcome === null ? '' : wordFor(words('outcomes'), line.outcome)),
    /** The reasons of the engine have words of ours; all others are the analyst's. */
    reason: (reason: string) => wordFor(words('reasons'), reason),
  };
}
