import type { StoryQuote as Quote } from '@/lib/library/stories/queries'
import s from './story-quote.module.css'

/** Words that were said, in quotation marks; words that were reported to us, without. */
export function StoryQuote({ quote }: { quote: Quote }) {
  const who = [`${quote.speaker}${quote.isPseudonym ? '*' : ''}`, quote.role, quote.organisation]
    .filter(Boolean)
    .join(', ')
  return (
    <figure className={s.quote}>
      <blockquote>
        <p>{quote.form === 'direct' ? `“${quote.text}”` : quote.text}</p>
      </blockquote>
      <figcaption>
        {who}.{quote.isPseudonym && ' *Name changed to protect identity.'}
        {quote.form === 'reported' && ' Told in our words.'}
        {quote.isSample && ' Sample.'}
      </figcaption>
    </figure>
  )
}
