import { createContext, useContext } from 'react';
import type { Client } from '#shared/contract/methods.ts';
import type { Connection } from '../connect.ts';

export const ClientContext = createContext<Client | null>(null);

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient outside ClientContext');
  return client;
}

/** null in the window, where the backend makes PDF files itself. */
export const PrintContext = createContext<Connection['printOpinion']>(null);
