import { performance } from 'node:perf_hooks';
import { init, killThreads } from 'z3-solver';

/** z3, started once: loading its WebAssembly takes longer than most questions. */
export type Z3 = {
  /** Runs a script in SMT-LIB from a clean start; returns the lines that it prints. */
  readonly run: (script: string) => Promise<string[]>;
  /** One question: whether the assertions of a script can be met, and the milliseconds z3 thought, reading it left aside. */
  readonly time: (script: string) => Promise<{ readonly answer: string; readonly milliseconds: number }>;
  /** Ends its threads; without that the process would not end. */
  readonly end: () => Promise<void>;
};

/** Starts z3. Its threads end with `end`. */
export async function startZ3(): Promise<Z3> {
  const api = await init();
  const context = api.Z3.mk_context(api.Z3.mk_config());
  const { Solver } = new api.Context('tables');
  return {
    run: async (script) => {
      const printed = await api.Z3.eval_smtlib2_string(context, `(reset)\n${script}\n`);
      return printed.split('\n').filter((line) => line !== '');
    },
    time: async (script) => {
      const solver = new Solver();
      solver.fromString(script);
      const started = performance.now();
      const answer = await solver.check();
      return { answer, milliseconds: performance.now() - started };
    },
    end: () => killThreads(api.em),
  };
}
