import type { FoundMandate } from '@/lib/representatives/lookup'
import s from './write-button.module.css'

/** What goes along to the letter; `area` where the reader has chosen theirs. */
export type TypedForLetter = { postcode: string; country: string; area: number | null }

/** To the letter, with the postcode that was typed: posted, so that it stands in no address. */
export function WriteButton(props: { slug: string; mandate: FoundMandate; typed: TypedForLetter }) {
  const { slug, mandate, typed } = props
  return (
    <form method="post" action={`/campaigns/${slug}/letters`}>
      <input type="hidden" name="do" value="find" />
      <input type="hidden" name="postcode" value={typed.postcode} />
      <input type="hidden" name="country" value={typed.country} />
      {typed.area !== null && <input type="hidden" name="area" value={typed.area} />}
      <button className={s.write} type="submit">
        Write a letter<span className="vh"> to {mandate.name}</span>
      </button>
    </form>
  )
}
