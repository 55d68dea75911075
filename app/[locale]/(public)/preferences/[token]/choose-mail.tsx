import { SubmitButton } from '@/app/ui/button'
import { ChoiceField, ChoiceGroup, choiceClass } from '@/app/ui/choice-field'
import { languageName } from '@/app/ui/language-name'
import { Section } from '@/app/ui/section'
import { mailingLocales } from '@/lib/mailings/mailing'
import { mailKinds } from '@/lib/preferences/choose-mail'
import type { Frequency, MailChoices } from '@/lib/preferences/read-mail-choices'
import s from './forms.module.css'
import { frequencyWords, kindWords } from './mail-words'

/** What is not written in it comes in English. */
const languageNote: Partial<Record<string, string>> = {
  cy: 'Where we write it in Welsh. Otherwise in English.',
}

type Topic = { slug: string; title: string }
type Props = { token: string; kept: NonNullable<MailChoices['kept']>; topics: Topic[]; raises: boolean }

/** Kinds, issues and how often. By a link that may only make it less, what was unticked before is not offered again. */
export function ChooseMail({ token, kept, topics, raises }: Props) {
  const kinds = mailKinds.filter((kind) => raises || !kept.refusedKinds.includes(kind))
  const issues = topics.filter(({ slug }) => raises || !kept.refusedTopics.includes(slug))
  const isLess = !raises && (kinds.length < mailKinds.length || issues.length < topics.length)
  return (
    <Section id="choices" title="Choose what you get" note="Untick what you do not want.">
      <form className={s.form} method="post" action={`/preferences/${token}/choices`}>
        {isLess && (
          <p>What you unticked before is not shown here. The link we can send you brings it back.</p>
        )}
        <ChoiceGroup label="What it is">
          {kinds.map((kind) => (
            <Box
              key={kind}
              name={`kind_${kind}`}
              isOn={!kept.refusedKinds.includes(kind)}
              {...kindWords[kind]}
            />
          ))}
        </ChoiceGroup>
        {issues.length > 0 && (
          <ChoiceGroup label="What it is about">
            <input type="hidden" name="offered" value={issues.map(({ slug }) => slug).join(' ')} />
            {issues.map(({ slug, title }) => (
              <Box
                key={slug}
                name={`topic_${slug}`}
                isOn={!kept.refusedTopics.includes(slug)}
                words={title}
              />
            ))}
          </ChoiceGroup>
        )}
        <ChoiceField
          name="frequency"
          label="How often"
          value={kept.frequency}
          choices={offeredFrequencies(kept.frequency, raises).map((value) => ({
            value,
            words: frequencyWords[value],
          }))}
        />
        {raises && mailingLocales.length > 1 && (
          <ChoiceField
            name="locale"
            label="Language of our email"
            value={kept.locale}
            choices={mailingLocales.map((value) => ({
              value,
              words: languageName(value),
              detail: languageNote[value],
            }))}
          />
        )}
        <p className={s.send}>
          <SubmitButton look="line">Keep these choices</SubmitButton>
        </p>
      </form>
    </Section>
  )
}

function Box({ name, isOn, words, detail }: { name: string; isOn: boolean; words: string; detail?: string }) {
  return (
    <label className={choiceClass}>
      <input type="checkbox" name={name} value="yes" defaultChecked={isOn} />
      <span>
        <b>{words}</b>
        {detail}
      </span>
    </label>
  )
}

function offeredFrequencies(now: Frequency, raises: boolean): Frequency[] {
  const all: Frequency[] = ['all', 'weekly', 'monthly']
  return raises ? all : all.slice(all.indexOf(now))
}
