import { type DecisionChain, words } from '@xianzhi/contract';
import { ClauseTag, UnitLink } from './clause-link.tsx';

/** Who proposes → consents → decides → announces → is told, each with its clause; nobody named is said so. */
export function ChainView({ chain }: { chain: DecisionChain }) {
  return (
    <div className="chain">
      {chain.when === null ? null : <span className="chain-when">{chain.when}：</span>}
      {chain.steps.map((step, place) => (
        <span key={step.role} className="chain-step">
          {place === 0 ? null : (
            <span className="arrow" aria-hidden="true">
              →{' '}
            </span>
          )}
          <span className="role">{step.role}</span>{' '}
          {step.names.length === 0 ? (
            <span className="hatched inline" title={step.notStated ?? undefined}>
              未载明{step.notStated === null ? '' : `：${step.notStated}`}
            </span>
          ) : (
            step.names.map((name, index) => (
              <span key={name}>
                {index === 0 ? null : '、'}
                <UnitLink name={name} strong={step.role === words.decides} />
              </span>
            ))
          )}{' '}
          <ClauseTag address={step.address} />
        </span>
      ))}
    </div>
  );
}

type Props = { word: string; chains: readonly DecisionChain[] };

/** The ways in which a level starts, changes or ends. */
export function Chains({ word, chains }: Props) {
  if (chains.length === 0) return null;
  return (
    <div className="chains">
      <dt>
        {word}
        {chains.length > 1 ? <span className="soft">（{chains.length} 种写法）</span> : null}
      </dt>
      <dd>
        {chains.map((chain) => (
          <ChainView key={JSON.stringify(chain)} chain={chain} />
        ))}
      </dd>
    </div>
  );
}
