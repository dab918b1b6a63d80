import { useEffect, useState } from 'react';
import type { StrategyContent } from '../../../api/types';
import { compareStrategies, type Difference } from '../bpmn/difference';
import { changedFiles } from '../versions/changedFiles';

export interface ContentDifference {
  differences: Difference[];
  files: string[];
}

/** What differs between two contents of a strategy; null until it is known. */
export function useContentDifference(before: StrategyContent | undefined, after: StrategyContent): ContentDifference | null {
  const [found, setFound] = useState<ContentDifference | null>(null);
  useEffect(() => {
    if (before === undefined) return undefined;
    let isWanted = true;
    void compareStrategies(before.bpmn, after.bpmn).then((differences) => { if (isWanted) setFound({ differences, files: changedFiles(before.files, after.files) }); });
    return () => { isWanted = false; };
  }, [before, after]);
  return found;
}
