import { Link } from '@tanstack/react-router';
import { PageHead } from '../../ui/page-head.tsx';
import './help.css';

/** How an incident is run. */
function DutyHelp() {
  return (
    <section className="panel">
      <h2>值守</h2>
      <p>
        登录后打开<Link to="/duty">值守</Link>
        ，按 <kbd>n</kbd>{' '}
        接报：先登记，不清楚的留“不详”，时限马上开始走。最大的一行是现在该做的事；级别由条款所定的人决定，代为记录要写明方式；终止要逐项确认。公文可以预览和下载。
      </p>
    </section>
  );
}

function KeysHelp() {
  return (
    <section className="panel">
      <h2>快捷键</h2>
      <p>
        <kbd>/</kbd> 检索框　<kbd>g</kbd> 再按 <kbd>g</kbd> 公报、<kbd>s</kbd> 检索、<kbd>p</kbd> 预案、<kbd>i</kbd>{' '}
        导入、<kbd>h</kbd> 帮助{'\u3000'}
        <kbd>?</kbd> 全部快捷键
      </p>
    </section>
  );
}

/** The whole of it in one screenful. */
export function HelpPage() {
  return (
    <>
      <PageHead
        title="帮助"
        lead="县治把政府公报读成一件件公文、一条条条款：能读、能检索、能引用，预案能判定、能值守。"
      />
      <div className="help">
        <section className="panel">
          <h2>导入</h2>
          <p>
            把一期公报的文本文件拖进<Link to="/import">导入</Link>
            。读完有一份报告：目录对上没有、修复了哪些版面损伤、哪些单位不认识。新的县要填六位行政区划代码。导错了，在那一期的页面上“撤回”，写明理由；以后可以恢复。
          </p>
        </section>
        <section className="panel">
          <h2>阅读</h2>
          <p>
            <Link to="/">公报</Link>
            按县、按期列出。左边是目录；点条款的编号，旁边显出引用、被引用、修复和原文行。页边细线表示此处修复过版面损伤，双线表示要人看一看。虚线框是缺损或没有刊登的部分。
          </p>
        </section>
        <section className="panel">
          <h2>检索</h2>
          <p>
            <Link to="/search">检索</Link>
            逐字对上才算。可以写词语、发文字号、第几条、单位名称；左边按县、文种、发文机关、年份缩小范围。
          </p>
        </section>
        <section className="panel">
          <h2>预案</h2>
          <p>
            <Link to="/plans">预案</Link>
            把应急预案读成能判定的规定。在“试一试”里填已知的事实，不知道的留作“不详”：表格随填随亮，给出判定或仍有的可能、理由、差多少到上一级、该先问什么。每个数字点开都是条款。灰色斜纹是原文未载明或没有刊登的。上方“按某日查看”决定按哪一天的规定判。
          </p>
        </section>
        <DutyHelp />
        <section className="panel">
          <h2>引用</h2>
          <p>
            “复制引文”得到公文写法和地址。地址就是网址里县代码以后的部分，例如
            141121/文政发〔2024〕8号/二/（一）；末尾加 @1 指定第 1
            版。文中引用有“未找到”“有多个可能”“未刊登”字样的，点开就能处理。
          </p>
        </section>
        <section className="panel">
          <h2>打印</h2>
          <p>每页都能打印（A4），印有地址、版本、日期和页码。演示县的内容印有“演示”。</p>
        </section>
        <KeysHelp />
      </div>
    </>
  );
}
