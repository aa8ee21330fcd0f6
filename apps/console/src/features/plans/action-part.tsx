import { type ActionList, words } from '@xianzhi/contract';
import { Mark } from '../../ui/mark.tsx';
import { ColourDot, LevelChip } from '../../ui/scales.tsx';
import { ClauseTag, UnitLink } from './clause-link.tsx';

type Action = ActionList['actions'][number];

/** Actions by level, colour and phase; those that a level takes over from another are marked. */
export function ActionPart({ actions, lit }: { actions: readonly ActionList[]; lit: readonly string[] }) {
  return actions.map((list) => {
    const isLit = [list.level, list.colour].some((outcome) => outcome !== null && lit.includes(outcome));
    return (
      <details key={list.norm} id={list.norm} className={isLit ? 'folded lit' : 'folded'} open={isLit}>
        <summary>
          <span className="soft">{list.phase}</span> <b>{list.title}</b>{' '}
          {list.level === null ? null : <LevelChip level={list.level} />}
          {list.colour === null ? null : <ColourDot colour={list.colour} />}{' '}
          <span className="soft">{countWords(list.actions)}</span>
          {isLit ? <span className="state-word decided">◆ 现在该做</span> : null}
        </summary>
        <ol className="actions">
          {list.actions.map((action) => (
            <ActionRow key={`${action.does}${action.address}${action.inheritedFrom}`} action={action} />
          ))}
        </ol>
      </details>
    );
  });
}

function countWords(actions: readonly Action[]): string {
  const taken = actions.filter((action) => action.inheritedFrom !== null).length;
  return taken === 0 ? `${actions.length} 项` : `${actions.length} 项，其中 ${taken} 项沿用下级响应`;
}

function ActionRow({ action }: { action: Action }) {
  const { by, does, force, precondition, readyWithin, inheritedFrom, address } = action;
  return (
    <li className={inheritedFrom === null ? undefined : 'inherited'}>
      <span className="who">
        {by.length === 0 ? <span className="hatched inline">未载明由谁</span> : null}
        {by.map((name, place) => (
          <span key={name}>
            {place === 0 ? null : '、'}
            <UnitLink name={name} />
          </span>
        ))}
      </span>
      <span>
        {precondition === null ? null : <span className="precondition">{precondition}时：</span>}
        {does}
        {readyWithin === null ? null : <b className="ready"> {readyWithin}内</b>}{' '}
        {force === words.shall ? null : <Mark>{force}</Mark>}{' '}
        {inheritedFrom === null ? null : <span className="inherited-word">▸ 沿用{inheritedFrom}级</span>}{' '}
        <ClauseTag address={address} />
      </span>
    </li>
  );
}
