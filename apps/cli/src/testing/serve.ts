import { fileURLToPath } from 'node:url';
import { main } from '../index.ts';

// For tests: `xianzhi serve` from source, as the committed bin starts it from dist.
process.exitCode = await main(['serve'], fileURLToPath(new URL('../../../../', import.meta.url)));
