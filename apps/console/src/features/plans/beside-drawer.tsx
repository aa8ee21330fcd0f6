import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { CopyButton } from '../../ui/copy-button.tsx';
import { clauseLabel } from './clause-label.ts';
import { ClauseTag } from './clause-link.tsx';
import { usePlan } from './plan-context.ts';
import { unitDoes } from './unit-does.ts';
import { valuesAt } from './values-at.ts';

/** Beside the plan: a clause whose text is not in the library, or what a unit has to do. The web address says which. */
export function BesideDrawer() {
  const { clause, unit } = useSearch({ from: '/plans/$county/$folder' });
  const navigate = useNavigate({ from: '/plans/$county/$folder' });
  const close = () => void navigate({ search: {}, resetScroll: false });
  return (
    <Drawer
      open={clause !== undefined || unit !== undefined}
      onClose={close}
      title={clause === undefined ? (unit ?? '') : '依据'}
      size={460}
      className="beside-plan"
    >
      {clause === undefined ? null : <Clause address={clause} />}
      {clause === undefined && unit !== undefined ? <Unit unit={unit} /> : null}
    </Drawer>
  );
}

function Clause({ address }: { address: string }) {
  const plan = usePlan();
  const isOwn = address === plan.document || address.startsWith(`${plan.document}/`);
  const values = valuesAt(plan, address);
  const offered = plan.gradings.flatMap((one) => one.offered).find((one) => address.startsWith(one.document));
  return (
    <>
      <h3>{clauseLabel(address, plan.document)}</h3>
      <p>{isOwn ? plan.title : (offered?.title ?? '其他文件')}</p>
      <p className="soft break">
        地址：{address}{' '}
        <CopyButton text={address} label="复制地址">
          复制
        </CopyButton>
      </p>
      <div className="hatched">
        <b>原文未导入</b> 文库里没有这件文件的正文，所以这里只列出从这一条读出的内容。
      </div>
      <h4>从这一条读出</h4>
      {values.length === 0 ? <p className="soft">本页没有从这一条直接读出的数值。</p> : null}
      <ul className="bound-values">
        {values.map(({ what, value }) => (
          <li key={`${what}${value}`}>
            <span className="soft">{what}</span> {value}
          </li>
        ))}
      </ul>
      <h4>怎样看到原文</h4>
      <p>
        把刊登它的那一期公报（文本文件）拖进<Link to="/import">导入</Link>
        页。导入后，这里的每个条款号都直接打开原文的那一条。
      </p>
    </>
  );
}

function Unit({ unit }: { unit: string }) {
  const plan = usePlan();
  const parts = unitDoes(plan, unit);
  if (parts.length === 0) return <p className="hatched">未载明 本预案提到它，没有写它要做什么。</p>;
  return (
    <>
      <p className="soft">它在《{plan.title}》里：</p>
      <ul className="bound-values">
        {parts.map(({ what, text, address }) => (
          <li key={`${what}${text}${address}`}>
            <span className="soft">{what}</span> {text} <ClauseTag address={address} />
          </li>
        ))}
      </ul>
    </>
  );
}
