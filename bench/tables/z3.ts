import { performance } from 'node:perf_hooks';
import { init, killThreads } from 'z3-solver';

/** Assertions are read in a frame of declarations; each question is a script of SMT-LIB that needs no answer printed. */
export type Answer = { readonly answer: 'sat' | 'unsat' | 'unknown'; readonly milliseconds: number };

/** z3, started once: loading its WebAssembly takes longer than most questions. */
export type Z3 = {
  /** Whether each question can be met within the frame; the time is that of thinking, without reading the script. */
  readonly ask: (frame: string, questions: readonly string[]) => Promise<Answer[]>;
  /** Ends its threads; without that the process would not end. */
  readonly end: () => Promise<void>;
};

const ANSWERS = { '-1': 'unsat', '0': 'unknown', '1': 'sat' } as const;

type Api = Awaited<ReturnType<typeof init>>;
type Session = { readonly z3: Api['Z3']; readonly context: ReturnType<Api['Z3']['mk_context']> };

/** Reads scripts into a solver. (`eval_smtlib2_string` is no way: it runs in a thread while its text is freed.) */
function reader({ z3, context }: Session): {
  solver: ReturnType<Api['Z3']['mk_solver']>;
  read: (script: string) => void;
  release: () => void;
} {
  const parser = z3.mk_parser_context(context);
  z3.parser_context_inc_ref(context, parser);
  const solver = z3.mk_solver(context);
  z3.solver_inc_ref(context, solver);
  const read = (script: string): void => {
    const assertions = z3.parser_context_from_string(context, parser, script);
    const code = z3.get_error_code(context);
    if (code !== 0) throw new Error(`z3 cannot read: ${z3.get_error_msg(context, code)}\n${script}`);
    z3.ast_vector_inc_ref(context, assertions);
    const count = z3.ast_vector_size(context, assertions);
    for (let at = 0; at < count; at += 1) z3.solver_assert(context, solver, z3.ast_vector_get(context, assertions, at));
    z3.ast_vector_dec_ref(context, assertions);
  };
  const release = (): void => {
    z3.solver_dec_ref(context, solver);
    z3.parser_context_dec_ref(context, parser);
  };
  return { solver, read, release };
}

async function ask(session: Session, frame: string, questions: readonly string[]): Promise<Answer[]> {
  const { z3, context } = session;
  const { solver, read, release } = reader(session);
  read(frame);
  const answers: Answer[] = [];
  for (const question of questions) {
    z3.solver_push(context, solver);
    read(question);
    const started = performance.now();
    const answer = ANSWERS[`${await z3.solver_check(context, solver)}`];
    answers.push({ answer, milliseconds: performance.now() - started });
    z3.solver_pop(context, solver, 1);
  }
  release();
  return answers;
}

/** Starts z3. Its threads end with `end`. */
export async function startZ3(): Promise<Z3> {
  const api = await init();
  const configuration = api.Z3.mk_config();
  return {
    ask: async (frame, questions) => {
      // A context a table: what was read and learnt of the one before is forgotten.
      const context = api.Z3.mk_context_rc(configuration);
      const answers = await ask({ z3: api.Z3, context }, frame, questions);
      api.Z3.del_context(context);
      return answers;
    },
    end: () => killThreads(api.em),
  };
}
