import { ActLink, SubmitButton } from '@/app/ui/button'
import { capitalise, formatMoment } from '@/app/ui/format'
import { Particulars } from '@/app/ui/particulars'
import { placeName } from '@/app/ui/place-names'
import { Sheet } from '@/app/ui/sheet'
import { Split } from '@/app/ui/split'
import type { ForConfirming } from '@/lib/signatures/queries'
import s from './confirm-sheet.module.css'

type Props = { token: string; signature: Extract<ForConfirming, { kind: 'ready' }>; organisation: string }

/** Who we are, what was signed and when, and the button that puts the name on the record. */
export function ConfirmSheet({ token, signature, organisation }: Props) {
  const place = placeName(signature)
  return (
    <Split
      lead={
        <>
          <h1 className={s.heading}>Confirm your signature</h1>
          <p className="lead">
            {organisation} runs this petition. Somebody signed it with your email address. If that was you,
            press the button: then it counts.
          </p>
        </>
      }
      act={
        <Sheet>
          <h2 className={s.demand}>{signature.demand}</h2>
          <Particulars
            rows={[
              { term: 'Name', is: <bdi>{signature.name}</bdi> },
              ...(place ? [{ term: 'Place', is: place }] : []),
              { term: 'Signed', is: formatMoment(signature.requestedAt) },
              { term: 'To', is: capitalise(signature.addresseeShort) },
              {
                term: 'Your name',
                is: signature.showName ? 'First name and area shown on the page' : 'Kept private',
              },
              {
                term: 'Emails',
                is: signature.updates === 'yes' ? 'You said yes to news' : 'You said no to news',
              },
            ]}
          />
          <form className={s.form} method="post" action={`/signatures/${token}/confirm`}>
            <SubmitButton wide>Confirm my signature</SubmitButton>
          </form>
          <p className="small">You can change or take back all of this later, from any email we send.</p>
        </Sheet>
      }
      under={
        <div className="stack">
          <h2 className={s.minor}>If this was not you</h2>
          <p>
            Do nothing. The signature is not counted, you get no more mail about it, and we erase what was
            typed.
          </p>
          <p>
            <ActLink href={`/campaigns/${signature.campaignSlug}`}>Read the petition first</ActLink>
          </p>
        </div>
      }
    />
  )
}
