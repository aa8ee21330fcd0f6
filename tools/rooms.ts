// `npm run rooms`: which room may import which, held against the code.
import { checkRooms, isSound, printRooms } from './rooms/check-rooms.ts';
import { ROOT } from './root.ts';

const report = await checkRooms(ROOT);
process.stdout.write(`${printRooms(report)}\n`);
process.exitCode = isSound(report) ? 0 : 1;
