import type { CallOptions } from './chat.ts';

/** Where the steps of a run are reported to. */
interface Traced {
  readonly callbacks?: NonNullable<CallOptions['config']>['callbacks'];
}

/** Loaded at the first step: who has no model need not pay for its tracing. */
let runnables: Promise<typeof import('@langchain/core/runnables')> | undefined;

/** A step that tracing tools see as a run of its own, within the one that `options` come from. */
export async function step<Input extends object, Output, Options extends Traced>(
  runName: string,
  input: Input,
  options: Options,
  run: (options: Options) => Output | Promise<Output>,
): Promise<Output> {
  runnables ??= import('@langchain/core/runnables');
  const { RunnableLambda } = await runnables;
  const output: { value?: Output } = {};
  const runnable = RunnableLambda.from(async (_: Input, config) => {
    output.value = await run({ ...options, callbacks: config?.callbacks });
    return { value: output.value };
  });
  await runnable.invoke(input, {
    runName,
    tags: ['quwen'],
    ...(options.callbacks && { callbacks: options.callbacks }),
  });
  return output.value as Output;
}
