import { ActLink, SubmitButton } from '@/app/ui/button'
import { Section } from '@/app/ui/section'
import s from './forms.module.css'

/** What a link that people pass on cannot show is mailed to the address itself. */
export function AskForLink({ token, words }: { token: string; words: string }) {
  return (
    <Section id="link" title="Your signatures and all we hold">
      <form className={s.form} method="post" action={`/preferences/${token}/link`}>
        <p>{words} There you can also take a copy of everything we hold, or have it erased.</p>
        <p>
          <SubmitButton look="line">Email me a link</SubmitButton>
        </p>
      </form>
    </Section>
  )
}

/** The same link opens the rest of it. */
export function EverythingHeld({ token }: { token: string }) {
  const data = `/your-data/${token}`
  return (
    <Section id="held" title="Everything we hold">
      <p>Signatures, letters, choices and mail: all that is stored under your address.</p>
      <p className={s.row}>
        <ActLink href={data}>Read it</ActLink>
        <ActLink href={`${data}/copy?as=page`}>Save a copy</ActLink>
        <ActLink href={`${data}#erase`}>Have it erased</ActLink>
      </p>
    </Section>
  )
}
