import { useSyncExternalStore } from 'react';
import type { Draft, DraftSnapshot } from './Draft';

export function useDraft(draft: Draft): DraftSnapshot {
  return useSyncExternalStore(draft.subscribe, draft.snapshot);
}
