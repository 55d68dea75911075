import type { FoundMandate } from '@/lib/representatives/lookup'
import s from './write-button.module.css'

/** To the letter, with the postcode that was typed: posted, so that it stands in no address. */
export function WriteButton(props: {
  slug: string
  mandate: FoundMandate
  typed: { postcode: string; country: string }
}) {
  return (
    <form method="post" action={`/campaigns/${props.slug}/letters`}>
      <input type="hidden" name="do" value="find" />
      <input type="hidden" name="postcode" value={props.typed.postcode} />
      <input type="hidden" name="country" value={props.typed.country} />
      <button className={s.write} type="submit">
        Write a letter<span className="vh"> to {props.mandate.name}</span>
      </button>
    </form>
  )
}
