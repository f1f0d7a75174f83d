import { createContext, useContext } from 'react';

export const PutAwayContext = createContext<(id: number) => void>(() => undefined);
export const usePutAway = (): ((id: number) => void) => useContext(PutAwayContext);
