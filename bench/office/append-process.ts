import { appendFor, journalOn } from './appends.ts';

const [url = '', milliseconds = '1000', name = 'p'] = process.argv.slice(2);
const rate = await appendFor(journalOn(url), Number(milliseconds), `${name}-${process.pid}`);
process.send?.(rate, () => process.exit(0));
