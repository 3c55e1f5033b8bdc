export { type Caller, callerFor, type Service } from './caller.ts'
export { administrator, importDemonstrationClients, makeFirm, makePeople, makeTemplates } from './make-firm.ts'
export { people } from './people.ts'
