import button from '@/app/staff/ui/button.module.css'
import { Note } from '@/app/staff/ui/parts'
import { counted } from '@/app/staff/ui/words'
import type { NewsOffer } from '@/lib/recommendations/news-for-supporters'
import { tellSupporters } from '../actions'
import b from '../board.module.css'

/** After an entry: whom it could be told to. Asking for it leaves word; the mailing follows later. */
export function NewsOfferNote({ number, offer }: { number: string; offer: NewsOffer }) {
  const who = counted(
    offer.people,
    'confirmed signer who asked for updates',
    'confirmed signers who asked for updates',
  )
  return (
    <Note tone="good">
      <div className={b.offer}>
        <p>Recorded. The public page shows it.</p>
        {offer.askedAt !== null && (
          <p>It is noted that {who} should hear of this. The mailing follows later.</p>
        )}
        {offer.askedAt === null && offer.people === 0 && (
          <p>Nobody who signed a campaign for this has asked for updates, so there is nobody to tell.</p>
        )}
        {offer.askedAt === null && offer.people > 0 && (
          <form action={tellSupporters}>
            <input type="hidden" name="number" value={number} />
            <input type="hidden" name="entry" value={offer.entryId} />
            <div className={button.acts}>
              <button className={button.btn} type="submit">
                Tell everyone who acted
              </button>
              <span>{who}. Nothing is sent now: the mailing follows later.</span>
            </div>
          </form>
        )}
      </div>
    </Note>
  )
}
