import * as z from 'zod'
import { plainDate } from '#src/dates/date-inputs.ts'
import { serviceKey } from '#src/keys.ts'
import { ok } from '#src/result.ts'
import { serviceCommand } from './service-command.ts'

/** Ends a service: no period that ends later than that day is done. Null takes the end away. */
export const endService = serviceCommand({
  name: 'end-service',
  input: z.strictObject({ service: serviceKey, until: plainDate.nullable() }),
  decide: ({ service, template }, { until }) => {
    const { until: _before, ...rest } = service
    return ok({
      service: { ...rest, ...(until && { until }) },
      sentence: until ? `Ended ${template.name} with periods to ${until}` : `Took the end of ${template.name} away`,
    })
  },
})
