import { organKindLabels, type ProposedOrgan } from '@xianzhi/contract';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useAct } from '../use-act.ts';
import { useReadOnly } from '../use-read-only.ts';

type Props = { county: string; organs: readonly ProposedOrgan[] };

/** A name met once may be a misprint or cut short by a page turn: such a one is for a person to tick. */
const SURE = 2;
const doubtful = (organs: readonly ProposedOrgan[]): ReadonlySet<string> => {
  const once = organs.filter((organ) => organ.mentions < SURE);
  return new Set(once.map((organ) => organ.name));
};

/** Organs found in the text; those met more than once are ticked. Confirmed, they enter the county's directory. */
export function ProposedOrgans({ county, organs }: Props) {
  const [left, setLeft] = useState(() => doubtful(organs));
  const readOnly = useReadOnly();
  const chosen = organs.filter((organ) => !left.has(organ.name));
  const act = useAct(() => call('confirmOrgans', { params: { county }, body: confirmation(chosen) }));
  const toggle = (name: string) => {
    const next = new Set(left);
    if (!next.delete(name)) next.add(name);
    setLeft(next);
  };
  if (organs.length === 0) return <p className="good-line">✓ 没有新的单位要收入名录。</p>;
  return (
    <>
      <p className="soft">
        文中读到这些单位，名录里还没有。只出现一处的可能是错字或断字，没有打勾，是单位的请勾上。收入后，全县文件里的这些名称就都认得。
      </p>
      <ul className="proposed-organs">
        {organs.map((organ) => (
          <li key={organ.name}>
            <Checkbox checked={!left.has(organ.name)} onChange={() => toggle(organ.name)}>
              {organ.name}
            </Checkbox>
            <span className="soft">
              {organKindLabels[organ.kind] ?? organ.kind} · {organ.mentions} 处
            </span>
          </li>
        ))}
      </ul>
      <div className="button-row">
        <Button
          type="primary"
          disabled={readOnly !== null || chosen.length === 0}
          title={readOnly ?? undefined}
          loading={act.isPending}
          onClick={() => act.mutate(undefined)}
        >
          收入名录（{chosen.length} 个）
        </Button>
        <Button onClick={() => setLeft(new Set())}>全选</Button>
        <Button onClick={() => setLeft(new Set(organs.map((organ) => organ.name)))}>全不选</Button>
      </div>
    </>
  );
}

/** A parent that is not taken along is left out, unless the directory has it: the server knows. */
const confirmation = (organs: readonly ProposedOrgan[]) => ({
  organs: organs.map(({ name, kind, parent }) => ({ name, kind, parent, aliases: [] })),
});
