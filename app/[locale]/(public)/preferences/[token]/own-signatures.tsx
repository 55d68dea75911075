import { ActLink, SubmitButton } from '@/app/ui/button'
import { formatDay } from '@/app/ui/format'
import { Section } from '@/app/ui/section'
import type { SignatureOfOwner } from '@/lib/preferences/read-own-signatures'
import { handedInWords } from './mail-words'
import s from './own-signatures.module.css'

const standing = {
  pending: 'Not confirmed yet',
  confirmed: 'Confirmed',
  withdrawn: 'Taken back: it is not counted',
}

/** Every signature of an address, each with what can be done about it. */
export function OwnSignatures({ token, signatures }: { token: string; signatures: SignatureOfOwner[] }) {
  return (
    <Section id="signatures" title="Your signatures">
      {signatures.length === 0 && <p>There is none that goes by this address.</p>}
      <ul className={s.list}>
        {signatures.map((signature) => (
          <li key={signature.token} className={s.one}>
            <h3>
              <a href={`/campaigns/${signature.campaignSlug}`}>{signature.demand}</a>
            </h3>
            <p>
              <bdi>{signature.name}</bdi>. {standing[signature.state]}, {formatDay(signature.signedAt)}.
              Reference {signature.reference}.{handedInWords(signature.handedInAt)}
            </p>
            {signature.state !== 'withdrawn' && <Acts token={token} signature={signature} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Acts({ token, signature }: { token: string; signature: SignatureOfOwner }) {
  const which = <input type="hidden" name="signature" value={signature.token} />
  const of = <span className="vh"> ({signature.demand})</span>
  return (
    <div className={s.acts}>
      <form method="post" action={`/preferences/${token}/name-shown`}>
        {which}
        <SubmitButton look="line" name="show_name" value={signature.showName ? 'no' : 'yes'}>
          {signature.showName ? 'Make my name private' : 'Show my first name and area'}
          {of}
        </SubmitButton>
      </form>
      <form method="post" action={`/preferences/${token}/withdrawal`}>
        {which}
        <SubmitButton look="danger">Take my name back{of}</SubmitButton>
      </form>
      <ActLink href={`/preferences/${signature.token}#details`}>Correct the details{of}</ActLink>
    </div>
  )
}
