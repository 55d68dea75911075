import { ActLink } from '@/app/ui/button'
import { FocusedHeading } from '../../../../my-representatives/found/focused-heading'

/** After "I have sent it". */
export function Declared({ slug }: { slug: string }) {
  return (
    <div className="stack">
      <FocusedHeading>Thank you for writing</FocusedHeading>
      <p className="lead">
        Your letter is counted. The answer comes to your own mailbox, often after two or three weeks.
      </p>
      <p>
        When it does, tell us what they said: it helps everybody else who writes. Send it to the address at
        the foot of this page, without what you would rather keep to yourself.
      </p>
      <p>
        <ActLink href={`/campaigns/${slug}/positions`}>See what representatives have said</ActLink>
      </p>
      <p>
        <ActLink href={`/campaigns/${slug}`}>Back to the campaign</ActLink>
      </p>
    </div>
  )
}
