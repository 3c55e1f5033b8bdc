import type { CommandName, Me, QueryName } from '@praxis/practice'
import { createContext, useContext } from 'react'

const MeContext = createContext<Me | undefined>(undefined)
export const MeProvider = MeContext.Provider

/** Who I am and what I may do; known before anything else is shown. */
export const useMe = (): Me => {
  const me = useContext(MeContext)
  if (!me) throw new Error('Nobody is signed in around this component.')
  return me
}

export const useMay = (command: CommandName): boolean => useMe().may.commands.includes(command)

export const useMayAsk = (query: QueryName): boolean => useMe().may.queries.includes(query)
