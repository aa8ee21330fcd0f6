#!/usr/bin/env node
// Builds what is older than its source: packages and programs with TypeScript, the console with Vite.
// It translates and does not check: types are the gate's matter (`npm run types`), not the start's.
// Nothing changed: one pass over the sources, no child process. Plain JavaScript, for it runs before anything is built.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules', '.cache', 'xianzhi', 'build.json');
const nodeProjects = [
  'packages/core',
  'packages/contract',
  'packages/intake',
  'packages/office',
  'apps/server',
  'apps/cli',
];
const consoleProject = 'apps/console';
// What the console is made of: itself, and the two packages that it may know.
const consoleSources = [consoleProject, 'packages/contract', 'packages/core/src/address', 'packages/core/src/base'];
const sharedFiles = ['package.json', 'tsconfig.base.json', 'tools/build.mjs'];
const skipped = new Set(['node_modules', 'dist']);
// Tests run from source.
const UNBUILT = /\.test\.tsx?$|\.tsbuildinfo$/;

/** All files below a folder (or the file itself), sorted, build output left out. */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  const entries = (() => {
    try {
      return readdirSync(path, { withFileTypes: true });
    } catch {
      return null;
    }
  })();
  if (entries === null) return [path];
  return entries
    .filter((entry) => !skipped.has(entry.name) && !UNBUILT.test(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]))
    .sort();
}

/** A digest of names and contents: copying or cloning the checkout does not make it stale, as times would. */
function digestOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(root, path)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

function writeStamp(stamp) {
  try {
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, JSON.stringify(stamp));
  } catch {
    // A checkout that cannot be written to is checked again the next time; nothing else is lost.
  }
}

/** Runs a tool of node_modules; its output is shown only when it fails. */
function run(tool, args, cwd, say) {
  const script = join(root, 'node_modules', tool);
  if (!existsSync(script)) {
    throw new BuildFailure(`缺少构建工具 ${tool}。请在 ${root} 运行 npm ci（不要加 --omit=dev）后再试。`);
  }
  const result = spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (result.status === 0) return;
  say(`${result.stdout ?? ''}${result.stderr ?? ''}`.trimEnd());
  throw new BuildFailure(`构建失败：${tool} ${args.join(' ')}（见上）。`);
}

class BuildFailure extends Error {}

/** What TypeScript is to make of a file; each file alone, as `isolatedModules` and `verbatimModuleSyntax` allow. */
function translation(typescript) {
  const { ModuleKind, ScriptTarget, JsxEmit } = typescript;
  return {
    target: ScriptTarget.ES2023,
    module: ModuleKind.ESNext,
    jsx: JsxEmit.ReactJSX,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    rewriteRelativeImportExtensions: true,
    sourceMap: true,
  };
}

function loadTypeScript() {
  try {
    return createRequire(import.meta.url)('typescript');
  } catch {
    throw new BuildFailure(`缺少构建工具 typescript。请在 ${root} 运行 npm ci（不要加 --omit=dev）后再试。`);
  }
}

function translate(typescript, file, target) {
  const { outputText, sourceMapText, diagnostics } = typescript.transpileModule(readFileSync(file, 'utf8'), {
    fileName: file,
    compilerOptions: translation(typescript),
    reportDiagnostics: true,
  });
  const [first] = diagnostics ?? [];
  if (first !== undefined) {
    const words = typescript.flattenDiagnosticMessageText(first.messageText, ' ');
    throw new BuildFailure(`构建失败：${relative(root, file)} 有语法错误（${words}）。`);
  }
  writeFileSync(target, outputText);
  if (sourceMapText !== undefined) writeFileSync(`${target}.map`, sourceMapText);
}

/** TypeScript is translated; whatever is not TypeScript (SQL, YAML) goes to dist as it is. */
function emit(typescript, project) {
  const source = join(root, project, 'src');
  for (const file of filesBelow(source)) {
    const target = join(root, project, 'dist', relative(source, file)).replace(/\.tsx?$/, '.js');
    mkdirSync(dirname(target), { recursive: true });
    if (/\.tsx?$/.test(file)) translate(typescript, file, target);
    else copyFileSync(file, target);
  }
}

/** Nothing deletes by itself: output whose source is gone would still be imported. */
function removeOrphans(project) {
  const out = join(root, project, 'dist');
  if (!existsSync(out)) return;
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.js$/.test(entry.name)) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const source = join(root, project, 'src', relative(out, file));
    const origins = [source, source.replace(/\.js$/, '.ts'), source.replace(/\.js$/, '.tsx')];
    if (origins.some((origin) => existsSync(origin))) continue;
    for (const stale of [file, `${file}.map`, file.replace(/\.js$/, '.d.ts')]) rmSync(stale, { force: true });
  }
}

const presentProjects = () =>
  nodeProjects.filter((project) => existsSync(join(root, project, 'src', 'index.ts')) || hasRooms(project));
const hasRooms = (project) =>
  existsSync(join(root, project, 'src')) && readdirSync(join(root, project, 'src')).length > 0;

function buildPrograms(stamp, options) {
  const digest = digestOf([...nodeProjects, ...sharedFiles]);
  const built = presentProjects().every((project) => existsSync(join(root, project, 'dist')));
  if (!options.force && built && stamp.programs === digest) return false;
  options.say('正在编译程序……');
  for (const project of presentProjects()) removeOrphans(project);
  const typescript = loadTypeScript();
  for (const project of presentProjects()) emit(typescript, project);
  stamp.programs = digest;
  return true;
}

function buildConsole(stamp, options) {
  if (!existsSync(join(root, consoleProject, 'index.html'))) return false;
  const digest = digestOf([...consoleSources, ...sharedFiles]);
  const built = existsSync(join(root, consoleProject, 'dist', 'index.html'));
  if (!options.force && built && stamp.console === digest) return false;
  options.say('正在生成界面……');
  run('vite/bin/vite.js', ['build', '--logLevel', 'warn'], join(root, consoleProject), options.say);
  stamp.console = digest;
  return true;
}

/**
 * Brings the build up to date.
 * @param {{ force?: boolean, console?: boolean, say?: (line: string) => void }} [wanted]
 *   `console: false` leaves the console alone (the shell does not need it).
 * @returns {boolean} whether anything was built. Throws with a Chinese message where the build fails.
 */
export function build(wanted = {}) {
  const options = { force: wanted.force ?? false, say: wanted.say ?? ((line) => process.stderr.write(`${line}\n`)) };
  const started = Date.now();
  const stamp = readStamp();
  const programs = buildPrograms(stamp, options);
  if (programs) writeStamp(stamp);
  const screens = wanted.console !== false && buildConsole(stamp, options);
  if (screens) writeStamp(stamp);
  if (programs || screens) options.say(`构建完成，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒。`);
  return programs || screens;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1].split(sep).join('/')).href) {
  try {
    const force = process.argv.includes('--force');
    if (!build({ force })) process.stderr.write('没有需要构建的改动。\n');
  } catch (error) {
    process.stderr.write(`${error instanceof BuildFailure ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
