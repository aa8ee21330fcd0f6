import { readFileSync, readdirSync } from 'node:fs';
import { read } from '@xianzhi/core/reader';
const f='../shared/gazettes/'; const once=readdirSync(f).map(n=>readFileSync(f+n,'utf8')).join('\n');
const t = Number(process.argv[2] ?? 1); const text=Array.from({length:t},()=>once).join('\n');
for(let i=0;i<(t>1?2:12);i++) { const s=performance.now(); const r=read(text); console.log((performance.now()-s).toFixed(0), r.documents.length);} 
