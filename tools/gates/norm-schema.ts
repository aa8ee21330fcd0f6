import { STANDARD_FACTS } from '@xianzhi/core/lexicon';
import { normFile } from '@xianzhi/core/norms';
import { z } from 'zod';

/** Where editors find the shape of content files, from the root. */
export const SCHEMA_FILE = 'counties/norms.schema.json';

/** The JSON Schema of a file of norms, made from the shapes in core; the names of standard facts stand beside for completion. */
export function normSchema(): string {
  const made = z.toJSONSchema(normFile, { io: 'input', reused: 'ref', unrepresentable: 'any' });
  const facts = STANDARD_FACTS.map((fact) => fact.name);
  return `${JSON.stringify({ ...made, title: '规范文件', 'x-standard-facts': facts }, null, 1)}\n`;
}
