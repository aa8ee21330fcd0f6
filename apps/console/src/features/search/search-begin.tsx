import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { PageHead } from '../../ui/page-head.tsx';

const EXAMPLES: readonly (readonly [string, string])[] = [
  ['应急响应', '词语：逐字对上才算，两个字以上'],
  ['防汛 值班', '几个词隔开：同一条里都有'],
  ['第三条', '第几条'],
  ['人民政府办公室', '单位名称'],
];

/** Before anything is typed: what can be asked, with examples that can be clicked. */
export function SearchBegin() {
  useEffect(() => {
    document.getElementById('search-box')?.focus();
  }, []);
  return (
    <>
      <PageHead title="检索" lead="在上面的框里写要找的字，回车。找到的是一条一条的条款，点开就到那一条。" />
      <section className="panel">
        <h2>可以这样找</h2>
        <ul className="examples">
          {EXAMPLES.map(([words, what]) => (
            <li key={words}>
              <Link to="/search" search={{ q: words }}>
                {words}
              </Link>
              <span className="soft">{what}</span>
            </li>
          ))}
        </ul>
        <p className="soft">发文字号括号用哪一种、数字全角半角都可以。按 / 键随时回到检索框。</p>
      </section>
    </>
  );
}
