import { readFileSync, readdirSync } from 'node:fs';
import { read } from '@xianzhi/core/reader';
const f='../shared/gazettes/'; const once=readdirSync(f).map(n=>readFileSync(f+n,'utf8')).join('\n');
const text=Array.from({length:5},()=>once).join('\n').slice(0,3_000_000);
const b=process.memoryUsage(); const r=read(text); const a=process.memoryUsage();
console.log(b.rss/1e6|0,a.rss/1e6|0, process.resourceUsage().maxRSS/1e3|0, a.heapUsed/1e6|0, r.documents.length); (globalThis as any).gc?.(); console.log(process.memoryUsage().heapUsed/1e6|0);
