import { Section } from '@/app/ui/section'
import s from './place-links.module.css'

/** Countries by name, each with its page. */
export function PlaceLinks({
  places,
  title = 'Where',
}: {
  places: { code: string; name: string }[]
  title?: string
}) {
  if (places.length === 0) return null
  return (
    <Section id="where" title={title}>
      <ul className={s.places}>
        {places.map(({ code, name }) => (
          <li key={code}>
            <a href={`/places/${code}`}>{name}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
