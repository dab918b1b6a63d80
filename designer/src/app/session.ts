import { createContext, useContext } from 'react';
import type { Session } from '../api/types';

export type Permission =
  | 'strategies.read' | 'strategies.edit' | 'strategies.approve' | 'strategies.publish'
  | 'runs.start' | 'portfolios.import' | 'cases.read' | 'cases.work' | 'incidents.handle' | 'holds.manage' | 'overrides.manage' | 'batches.approve' | 'people.manage' | 'audit.read' | 'settings.manage' | 'firm.work';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession was expected inside the session gate.');
  return session;
}

export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
