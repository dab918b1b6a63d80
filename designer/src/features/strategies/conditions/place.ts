import { createContext } from 'react';

/** The element whose conditions are edited: only what exists there is offered. Null: before a case opens, where there are facts alone. */
export const PlaceContext = createContext<string | null>(null);
