import { connectTo } from '../database/index.ts';
import { fileIssue } from './filing.ts';
import { largeIssue } from './large-issue.ts';

// A process of its own that files a large issue, for the test that kills it. Argument: the database.
const db = connectTo(process.argv[2] ?? '', 1);
process.stdout.write('start\n');
await fileIssue(db, largeIssue);
process.stdout.write('done\n');
await db.destroy();
