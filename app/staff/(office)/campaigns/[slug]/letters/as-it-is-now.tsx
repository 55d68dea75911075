import { type RuleNames, ruleActWords, ruleWords, variantKinds } from '@/app/staff/ui/letter-words'
import s from '@/app/staff/ui/parts.module.css'
import type { EditedAction } from '@/lib/letters/staff-action'
import a from './as-it-is-now.module.css'

const channelWords = {
  own_mail: 'People send it themselves, from their own mail.',
  sent_by_us: 'We send it, once they have confirmed by mail.',
}

/** All that an approval stands for, word for word: what people read, what is asked, of whom, and how it goes. */
export function AsItIsNow({ action, names }: { action: EditedAction; names: RuleNames }) {
  const { heading, lead, ask, subjects, prompts, variants, rules, channels, imprint } = action
  return (
    <dl className={`${s.facts} ${a.words}`}>
      <div>
        <dt>People read</dt>
        <dd>
          <p>{heading}</p>
          {lead && <p>{lead}</p>}
        </dd>
      </div>
      <div>
        <dt>The ask</dt>
        <dd className={a.typed}>{ask}</dd>
      </div>
      <div>
        <dt>Subjects</dt>
        <dd>
          <Lines lines={subjects} />
        </dd>
      </div>
      <div>
        <dt>Questions</dt>
        <dd>
          {prompts.length === 0 && 'None'}
          {prompts.map(({ question, choices }) => (
            <div key={question} className={a.one}>
              <p>{question}</p>
              <Lines lines={choices.map(({ label, sentence }) => `${label}: ${sentence}`)} />
            </div>
          ))}
        </dd>
      </div>
      <div>
        <dt>Who is asked</dt>
        <dd>
          {rules.length === 0 ? 'Nobody: there is no rule.' : <Rules {...{ rules, variants, names }} />}
        </dd>
      </div>
      <div>
        <dt>Other words</dt>
        <dd>
          {variants.length === 0 && 'None: everybody gets the same ask.'}
          {variants.map((variant) => (
            <div key={variant.id} className={a.one}>
              <p>
                <strong>{variant.name}</strong>, {variantKinds[variant.kind].toLowerCase()}
              </p>
              <p className={a.typed}>{variant.ask}</p>
              <Lines lines={variant.subjects} />
            </div>
          ))}
        </dd>
      </div>
      <div>
        <dt>How it goes</dt>
        <dd>
          {channels.map((channel) => (
            <p key={channel}>{channelWords[channel]}</p>
          ))}
          <p>
            At most {action.perTargetPerHour} letters an hour to one member. Texts are erased after{' '}
            {action.keepTextDays} days.
          </p>
        </dd>
      </div>
      <div>
        <dt>Imprint</dt>
        <dd>{imprint || 'None'}</dd>
      </div>
    </dl>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Rules({ rules, variants, names }: Pick<EditedAction, 'rules' | 'variants'> & { names: RuleNames }) {
  return (
    <ol className={a.rules}>
      {rules.map((rule) => (
        <li key={JSON.stringify(rule)}>
          {ruleWords(rule.fits, names)}: {ruleActWords(rule, variants)}
        </li>
      ))}
    </ol>
  )
}
