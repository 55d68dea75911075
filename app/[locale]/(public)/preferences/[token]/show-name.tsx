import { SubmitButton } from '@/app/ui/button'
import { Section } from '@/app/ui/section'
import s from './forms.module.css'

/** Whether the first name and area stand on the campaign's page. */
export function ShowName({ token, showName }: { token: string; showName: boolean }) {
  return (
    <Section id="name-shown" title="Your name on the page">
      <form className={s.form} method="post" action={`/preferences/${token}/name-shown`}>
        <p>
          {showName
            ? 'Your first name and area may be shown on the campaign’s page.'
            : 'Your name is private: its line on the page says “Name kept private”.'}
        </p>
        <p>
          <SubmitButton look="line" name="show_name" value={showName ? 'no' : 'yes'}>
            {showName ? 'Make my name private' : 'Show my first name and area'}
          </SubmitButton>
        </p>
      </form>
    </Section>
  )
}
