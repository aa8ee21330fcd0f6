import { readFileSync } from 'node:fs';
import { read } from '@xianzhi/core/reader';
import { piecesOf } from '/work/main/packages/core/src/reader/unparse.ts';
const r = read(readFileSync(process.argv[2]!, 'utf8'));
let at = 0;
for (const p of piecesOf(r)) { if (p.start !== at) console.log('tile', at, p.start, JSON.stringify(r.source.slice(Math.min(at,p.start), Math.max(at,p.start)).slice(0,80))); at = p.end; }
console.log(at, r.source.length);
console.log(JSON.stringify(r.issue));
for (const c of r.contents) console.log(c.page, c.number, c.title.slice(0,40), c.documentKey);
