import { expect, it } from 'vitest'
import { formWords } from '@/app/[locale]/(public)/campaigns/[slug]/form-words'
import { wordings } from '@/lib/supporters/consent-wordings'

/** What is kept with a choice must be what was on the screen when it was made. */
it('shows the very words that are kept with each choice', () => {
  const { question, yes, no, detail } = formWords.updates
  expect(formWords.sign).toBe(wordings.sign.words)
  expect(`${question} ${yes} / ${no}. ${detail}`).toBe(wordings.updates.words)
  const { optOut } = formWords
  expect(`${optOut.statement} ${optOut.tick} ${optOut.detail}`).toBe(wordings.updates_opt_out.words)
  expect(`${formWords.publishName.title} ${formWords.publishName.detail}`).toBe(wordings.publish_name.words)
})
