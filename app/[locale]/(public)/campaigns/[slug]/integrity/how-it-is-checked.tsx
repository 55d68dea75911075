import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'

/** How a name becomes a number here, in plain words. */
export function HowItIsChecked({ email }: { email: string }) {
  return (
    <Section id="how" title="How a signature is checked">
      <Prose>
        <p>
          <strong>One person, one signature.</strong> We compare addresses, not only as they are typed: two
          ways of writing one mailbox are one mailbox. At most two people of one household may share an
          address.
        </p>
        <p>
          <strong>It counts when it is confirmed.</strong> We send one email with a link. Opening the link is
          not enough, because programs open links too: somebody has to press the button. The link works for
          seven days.
        </p>
        <p>
          <strong>Programs are kept out.</strong> We look at how many forms come from one place in a short
          time. What is clearly sent by a program is put aside. What only looks unusual is held until one of
          us has looked at it.
        </p>
        <p>
          <strong>On paper.</strong> Names collected by hand are entered by us with the day, the place, the
          words they were signed under and where the sheet is kept. They count at once. Somebody who signed
          online with the same name and the same postcode or email is not counted a second time. Somebody who
          signs online later is counted by that signature, and the one on paper is taken out.
        </p>
        <p>
          <strong>Nothing is removed in silence.</strong> Signatures are taken out by a rule with a published
          reason, or singly by somebody who looked. All of it is logged and can be undone. Every night the
          numbers are compared with the signatures themselves.
        </p>
        <p>
          <strong>What is not here.</strong> No name, no place, and no row of fewer than five signatures:
          whoever was removed must not be found by the day they signed. If a number here does not add up, tell
          us: <a href={`mailto:${email}`}>{email}</a>.
        </p>
      </Prose>
    </Section>
  )
}
