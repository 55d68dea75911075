import { ActLink, SubmitButton } from '@/app/ui/button'
import { Section } from '@/app/ui/section'
import s from './forms.module.css'

/** What a link that people pass on cannot show is mailed to the address itself. */
export function AskForLink({ token, words }: { token: string; words: string }) {
  return (
    <Section id="link" title="Your signatures and the rest">
      <form className={s.form} method="post" action={`/preferences/${token}/link`}>
        <p>{words}</p>
        <p>
          <SubmitButton look="line">Email me a link</SubmitButton>
        </p>
      </form>
    </Section>
  )
}

export function EverythingHeld() {
  return (
    <Section id="held" title="Everything we hold">
      <p>Take a copy of it, or have it erased. We send the link for it to your address.</p>
      <p>
        <ActLink href="/your-data">See or erase everything we hold about you</ActLink>
      </p>
    </Section>
  )
}
