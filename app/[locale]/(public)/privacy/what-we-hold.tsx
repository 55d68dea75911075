import { Particulars } from '@/app/ui/particulars'
import { Prose } from '@/app/ui/prose'
import { smallestPlaceShown } from '@/lib/campaigns/shown-signers'
import { ipLifeDays } from '@/lib/signatures/sweep-signatures'

export function WhatWeHold() {
  return (
    <Particulars
      rows={[
        { term: 'Your name', is: 'To put it to the petition. We do not ask for a title.' },
        {
          term: 'Your email',
          is: 'To check that it is yours, to send a receipt, and to send news if you said yes.',
        },
        {
          term: 'Country, postcode',
          is: 'To say how many people signed in each place. We never show a postcode.',
        },
        {
          term: 'Your choices',
          is: 'Whether we may email you, whether your name may be shown, and the exact words you were shown when you chose. The law asks us to be able to prove this.',
        },
        {
          term: 'Your connection',
          is: `The network address you signed from, for ${ipLifeDays} days, and scrambled notes of how often a form was sent, for two days. They stop people from signing in other people’s names.`,
        },
        {
          term: 'Our mail to you',
          is: 'What kind of mail we sent to your address, when, and if it arrived at the mail company. Which mailings you were chosen for, and where you are in a series of mails.',
        },
      ]}
    />
  )
}

export function SpecialCategory() {
  return (
    <Prose>
      <p>
        Your name on a petition can reveal a political opinion, or something about your life. The law calls
        this special category data and protects it more strongly.
      </p>
      <p>
        We hold your signature because you agree to it when you sign: explicit consent, articles 6(1)(a) and
        9(2)(a) of the UK GDPR. You can take it back. A person who wants no email from us is counted all the
        same.
      </p>
      <p>
        For your connection and the limits on signing we rely on our legitimate interest in an honest count,
        article 6(1)(f). What you signed decides what we write to you about, if you said yes to that. We use
        it for no other picture of you.
      </p>
    </Prose>
  )
}

export function WhoSeesIt({ organisation }: { organisation: { shortName: string } }) {
  return (
    <Prose>
      <ul>
        <li>
          <b>Everybody</b> sees the count. They see your first name and your area only if you ticked the box,
          and the area only where at least {smallestPlaceShown} people signed.
        </li>
        <li>
          <b>Whoever the petition is for</b> receives its text, the count and the names of those who signed.
          They do not receive email addresses or postcodes.
        </li>
        <li>
          <b>Our staff</b> see signatures only if their work needs it. Those who follow the numbers see no
          people.
        </li>
        <li>
          <b>Resend</b>, a company in the United States, delivers the mail of this site for{' '}
          {organisation.shortName}, and so handles your address and what is in the mail. It may do so outside
          the UK.
        </li>
      </ul>
      <p>We do not sell what you give us, and we do not share it with other campaigns or charities.</p>
    </Prose>
  )
}
