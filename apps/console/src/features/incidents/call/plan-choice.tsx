import { Input } from 'antd';
import type { CallDraft, PlanChoice } from './call-draft.ts';
import { matchPlans } from './match-plans.ts';

type Props = { plans: readonly PlanChoice[]; draft: CallDraft; onChange: (part: Partial<CallDraft>) => void };

/** What the caller says, and the plans that it speaks of; none is chosen for anybody. */
export function PlanChoicePart({ plans, draft, onChange }: Props) {
  const found = matchPlans(plans, draft.words);
  const shown = found.length > 0 ? found : plans;
  return (
    <section className="panel call-part">
      <label htmlFor="call-words" className="call-label">
        出了什么事
      </label>
      <Input
        id="call-words"
        size="large"
        autoFocus
        value={draft.words}
        maxLength={200}
        placeholder="照来电的说法写几个词，例如：山洪 被困"
        autoComplete="off"
        onChange={({ target }) => onChange({ words: target.value })}
      />
      <fieldset className="plan-choices">
        <legend>
          {draft.words.trim() === ''
            ? '按哪个预案'
            : found.length === 0
              ? '没有预案提到这些词，可以自己选，也可以先不选'
              : '提到这些词的预案'}
        </legend>
        {shown.map((plan) => (
          <label key={plan.plan} className={draft.plan === plan.plan ? 'plan-choice chosen' : 'plan-choice'}>
            <input
              type="radio"
              name="plan"
              checked={draft.plan === plan.plan}
              onChange={() => onChange({ plan: plan.plan })}
            />
            <span>
              <b>{plan.title}</b>
              <span className="soft">
                {plan.hazard}
                {plan.keywords.length === 0 ? '' : `：${plan.keywords.join('、')}`}
              </span>
            </span>
          </label>
        ))}
        <label className={draft.plan === null ? 'plan-choice chosen' : 'plan-choice'}>
          <input type="radio" name="plan" checked={draft.plan === null} onChange={() => onChange({ plan: null })} />
          <span>
            <b>先不选预案</b>
            <span className="soft">先登记，弄清以后再选；没有预案时不走时限</span>
          </span>
        </label>
      </fieldset>
    </section>
  );
}
