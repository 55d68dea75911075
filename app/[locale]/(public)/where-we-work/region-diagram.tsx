import type { Place } from '@/lib/library/places/queries'
import { presenceWords } from '../places/presence-words'
import s from './region-diagram.module.css'

const marks: Place['presence'][] = ['programme', 'partner', 'office', 'former_programme']

/** Regions side by side, one square for each place with its code, filled as the key says. No map: the list above says more. */
export function RegionDiagram({ places }: { places: Place[] }) {
  const regions = [...new Set(places.map(({ region }) => region))]
  const used = marks.filter((mark) => places.some(({ presence }) => presence === mark))
  return (
    <figure className={s.diagram}>
      <dl className={s.regions}>
        {regions.map((region) => (
          <div key={region}>
            <dt>{region}</dt>
            <dd>
              {places
                .filter((place) => place.region === region)
                .map(({ code, name, presence }) => (
                  <abbr key={code} title={`${name}: ${presenceWords[presence]}`} className={s[presence]}>
                    {code}
                  </abbr>
                ))}
            </dd>
          </div>
        ))}
      </dl>
      <figcaption>
        {used.map((mark) => (
          <span key={mark} className={s.key}>
            <i className={s[mark]} aria-hidden="true" />
            {presenceWords[mark]}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
