import { readFileSync } from 'node:fs';
import { read, unparse } from '@xianzhi/core/reader';
import { scoreUnits } from './score-units.ts';
const g = JSON.parse(readFileSync('samples/lanxi-2025-2.gold.json','utf8'));
const src = readFileSync('samples/lanxi-2025-2.txt','utf8');
const r = read(src);
console.log('lossless', unparse(r)===src, JSON.stringify(r.issue));
for (const d of g.documents) {
  const got = r.documents.find((x)=>x.number===d.number && (d.number||x.title===d.title));
  const diff = got? ['title','kind','issuer','signedOn'].filter(f=>(got as any)[f]!==d[f]).map(f=>f+': '+(got as any)[f]+' ≠ '+d[f]) : ['missing'];
  const units=[...d.units.map((u:any)=>({...u,optional:u.optional||u.path[0]==='通知'||/^附/.test(u.num)})), ...d.carried.flatMap((c:any,i:number)=>c.units.map((u:any)=>({...u,path:['附件'+(i+1),...u.path]})))];
  const s=scoreUnits(r,{start:d.start,end:d.end,units} as any);
  console.log(d.number??d.title, s.found+'/'+s.wanted, s.misplaced.length, s.extra.length, diff.join('; '), 'tables', got?.tables.length, 'members', got?.members.length, 'annex', JSON.stringify(got?.annexes.map(a=>[a.label,a.printed])));
  for (const u of s.missed) console.log('   missed', u.path, u.start, JSON.stringify(src.slice(u.start-8,u.start+20)));
  for (const u of s.misplaced) console.log('   misplaced', u.wanted, '→', u.got);
  for (const u of s.extra) console.log('   extra', u.path, JSON.stringify(src.slice(u.start-8,u.start+20)));
}
for (const d of r.documents) if(!g.documents.some((x:any)=>x.number===d.number)) console.log('EXTRA DOC', d.key);
console.log(r.contents.map(c=>[c.number,c.documentKey]));
