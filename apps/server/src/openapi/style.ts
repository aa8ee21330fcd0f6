import type { Html } from './html.ts';

/** The console's colours and type, for the one page that the server draws itself. */
export const STYLE: Html = {
  text: `
*{box-sizing:border-box}
body{margin:0;background:#f5f4f0;color:#1d2129;font:15px/1.65 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
a{color:#14508c;text-underline-offset:3px}
:focus-visible{outline:3px solid #b45309;outline-offset:2px}
.bar{display:flex;flex-wrap:wrap;gap:6px 28px;align-items:baseline;padding:10px 24px;background:#fff;border-bottom:2px solid #9c1c1c}
.bar nav{display:flex;gap:20px}.bar nav a{color:#1d2129;text-decoration:none}
.brand{font:700 22px "Songti SC","SimSun","Noto Serif CJK SC",serif;color:#9c1c1c;text-decoration:none}
main{max-width:1080px;margin:0 auto;padding:20px 24px 60px}
h1{font-size:24px;margin:0}h2{font-size:19px;margin:32px 0 8px}h3{font-size:15px;margin:14px 0 4px}
small,.soft{color:#4a5160;font-weight:400;font-size:14px}
.lead{margin:4px 0 12px;color:#4a5160}
.contents{display:flex;flex-wrap:wrap;gap:4px 18px}
details,article{background:#fff;margin:8px 0;padding:8px 16px}
summary{cursor:pointer;overflow-wrap:anywhere}
code,.method{font-family:ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace;font-size:14px}
.method{display:inline-block;min-width:46px;color:#1e5e34}
.scroll-x{overflow-x:auto}
table{border-collapse:collapse;width:100%;min-width:560px;font-size:14px}
th,td{text-align:left;vertical-align:top;padding:5px 12px 5px 0;border-bottom:1px solid #dcdad3}
th{color:#4a5160;font-weight:600}
td:nth-child(2){max-width:320px}td:nth-child(3){white-space:nowrap}
@page{size:A4;margin:18mm}
@media print{body,details,article{background:#fff}.bar,.contents{display:none}tr{break-inside:avoid}}
@media (max-width:600px){main{padding:16px 14px 40px}.bar{padding:10px 14px}}
`,
};
