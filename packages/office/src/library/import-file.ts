import { basename } from 'node:path';
import { type FileReading, type IntakeInput, type IntakeLimits, type Refusal, readFileInWorker } from '@xianzhi/intake';
import { findCountyByName, proposeCounty, readingContext } from '../counties/index.ts';
import type { Database } from '../database/index.ts';
import { importReading } from './import-reading.ts';
import type { ImportOutcome, ImportRefusal } from './import-types.ts';

/** A file to import; without `county`, the county that the text names. */
export type FileToImport = {
  readonly file: IntakeInput;
  readonly county?: string | null;
  readonly at: Date;
  readonly limits?: IntakeLimits;
  /** Chinese, one a step, and which half of the work it belongs to. */
  readonly onStep?: (label: string, step: 'reading' | 'storing') => void;
};

async function readFor(db: Database, input: FileToImport, county: string | null): Promise<FileReading | Refusal> {
  const read = await readingContext(db, county);
  return readFileInWorker(input.file, { read, ...(input.limits ? { limits: input.limits } : {}) });
}

function unknownCounty(file: FileReading): ImportRefusal {
  const proposal = proposeCounty(file.reading);
  const seen = proposal.name === null ? '文中没有印出县名' : `文中的县是${proposal.name}，这里还没有这个县`;
  return {
    ok: false,
    code: 'XZ_IMPORT_COUNTY_UNKNOWN',
    proposal,
    message: `不知道“${file.fileName}”属于哪个县：${seen}。请选择一个县，或者给出它的 GB/T 2260 代码来建立它。`,
  };
}

type Located = { readonly county: string; readonly file: FileReading };

/** Reads once without a directory to learn the county, then with that county's directory. */
async function locate(db: Database, input: FileToImport): Promise<Located | Refusal | ImportRefusal> {
  if (input.county) {
    const file = await readFor(db, input, input.county);
    return file.ok ? { county: input.county, file } : file;
  }
  const first = await readFor(db, input, null);
  if (!first.ok) return first;
  const name = proposeCounty(first.reading).name;
  const county = name === null ? null : await findCountyByName(db, name);
  if (!county) return unknownCounty(first);
  input.onStep?.(`识别为${county.name}，按它的机构名录再读一遍`, 'reading');
  const file = await readFor(db, input, county.code);
  return file.ok ? { county: county.code, file } : file;
}

/**
 * Bytes or a file to the library: decode, read in a worker with the county's directory, file. A name that no county here
 * bears is refused with a proposal for its creation; nothing is written then.
 */
export async function importFile(db: Database, input: FileToImport): Promise<ImportOutcome | ImportRefusal> {
  const name = basename('path' in input.file ? input.file.path : input.file.fileName);
  input.onStep?.(`读取“${name}”`, 'reading');
  const located = await locate(db, input);
  if ('ok' in located) return located;
  input.onStep?.('写入公文库', 'storing');
  const { reading, fileName, sha256, encoding } = located.file;
  return importReading(db, { county: located.county, reading, fileName, sha256, encoding, at: input.at });
}
