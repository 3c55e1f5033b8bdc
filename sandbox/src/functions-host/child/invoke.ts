import { randomUUID } from 'node:crypto'
import { getProgrammingModel, type HttpAnswer, log, type RegisteredFunction, runHooks } from './core-api.ts'

export type TriggerData = Record<string, unknown>

const triggerOf = ({ metadata }: RegisteredFunction) => {
  const binding = Object.values(metadata.bindings).find(({ type }) => /trigger$/i.test(type))
  if (!binding) throw new Error(`Function "${metadata.name}" has no trigger.`)
  return binding
}

/** Runs a function once through the library's own invocation model, with its hooks; answers its HTTP result, if any. */
export const invoke = async (
  registered: RegisteredFunction,
  data: TriggerData,
  triggerMetadata: TriggerData = {},
): Promise<HttpAnswer | undefined> => {
  const { metadata, handler } = registered
  const invocationId = randomUUID()
  const model = getProgrammingModel().getInvocationModel({
    invocationId,
    metadata,
    request: { inputData: [{ name: triggerOf(registered).name, data }], triggerMetadata },
    log: (level: string, category: string, message: string) => log(level, category, `${metadata.name}: ${message}`),
  })
  const { context, inputs } = await model.getArguments()
  const hookData = {}
  const before = { hookData, appHookData: {}, invocationContext: context, inputs, functionCallback: handler }
  await runHooks('preInvocation', before)
  const outcome = await run(() => model.invokeFunction(context, before.inputs, before.functionCallback))
  const after = { hookData, appHookData: {}, invocationContext: context, inputs: before.inputs, ...outcome }
  await runHooks('postInvocation', after)
  if (after.error) throw after.error
  const { returnValue } = await model.getResponse(context, after.result)
  return returnValue?.http
}

type Outcome = { result: unknown; error: unknown }

const run = async (work: () => Promise<unknown>): Promise<Outcome> => {
  try {
    return { result: await work(), error: null }
  } catch (error) {
    return { result: undefined, error }
  }
}
