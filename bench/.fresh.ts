import { scoreFresh } from './score-fresh.ts';
let f=0,w=0,p=0,e=0,g=0;
for (const s of scoreFresh()) { console.log(s.name.padEnd(28), `${s.found}/${s.wanted}`, s.rightPath, 'extra', s.extra, 'docs', s.documents); f+=s.found;w+=s.wanted;p+=s.rightPath;e+=s.extra;g+=s.given; for (const x of s.wrong.slice(0,Number(process.argv[2]??0))) console.log('    ',x); }
console.log('all', f,w,(f/w).toFixed(3),(p/f).toFixed(3),e,(e/g).toFixed(3));
