'use client'
import { Sheet } from '@/app/ui/sheet'
import { Split } from '@/app/ui/split'
import { FromYou } from './from-you'
import s from './letter.module.css'
import { LetterButtons } from './letter-buttons'
import type { LetterFormProps } from './letter-form-props'
import { OwnWords } from './own-words'
import { PreviewOfLetters } from './preview-of-letters'
import { TheAsk } from './the-ask'
import { useLivePreview } from './use-live-preview'

/** The letter: the writer's part first. Works as a plain form; where scripts run, the preview follows the typing. */
export function LetterForm(props: LetterFormProps) {
  const { slug, values, mistakes } = props
  const { letters, meter, onInput } = useLivePreview(props.letters, props.meter)
  const problem = (field: string) => mistakes.find((mistake) => mistake.field === field)?.detail
  return (
    <form method="post" action={`/campaigns/${slug}/letters`} noValidate onInput={onInput}>
      <input type="hidden" name="area" value={values.area ?? ''} />
      <input type="hidden" name="country" value={values.country || 'GB'} />
      <input type="hidden" name="draft" value={props.draft} />
      <Split
        lead={
          <div className={s.parts}>
            {props.head}
            {props.whom}
            <OwnWords prompts={props.prompts} values={values} error={problem('personal')} meter={meter} />
            <TheAsk {...props} error={problem('ask')} />
            <FromYou {...props} problem={problem} />
          </div>
        }
        act={
          <Sheet>
            <PreviewOfLetters letters={letters} name={values.name ?? ''} />
          </Sheet>
        }
        under={<LetterButtons {...props} />}
      />
    </form>
  )
}
