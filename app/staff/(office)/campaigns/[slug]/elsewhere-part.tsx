import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { Part } from '@/app/staff/ui/parts'
import parts from '@/app/staff/ui/parts.module.css'
import { formatMoment } from '@/app/ui/format'
import type { PreviewLink } from '@/lib/campaigns/editing/preview-links'
import { endLink, makeLink, setAsTemplate } from './editor-actions'
import { MakeLink } from './make-link'

type Props = { slug: string; links: PreviewLink[]; isTemplate: boolean; isDraft: boolean }

/** For people without an account, and for other campaigns: links, a copy, a file, a template. */
export function ElsewherePart({ slug, links, isTemplate, isDraft }: Props) {
  return (
    <>
      <Part id="links" title="Links, 7 days" say="for people without an account">
        {links.length > 0 && (
          <ul className={parts.list}>
            {links.map(({ id, expiresAt, by }) => (
              <li key={id}>
                Until {formatMoment(expiresAt)}
                {by && `, made by ${by}`}
                <form action={endLink.bind(null, slug, id)}>
                  <button className={button.asLink} type="submit">
                    End this link<span className="vh"> that holds until {formatMoment(expiresAt)}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        )}
        <MakeLink make={makeLink.bind(null, slug)} />
      </Part>
      <Part id="copies" title="Copies">
        <ul className={parts.list}>
          <li>
            <Link href={`/staff/campaigns/new?from=${slug}`} prefetch={false}>
              Begin another from this
            </Link>
          </li>
          <li>
            <a href={`/staff/campaigns/${slug}/draft-file`}>Export as a draft</a>, a file that can be imported
          </li>
          {isDraft && (
            <li>
              <form action={setAsTemplate.bind(null, slug, !isTemplate)}>
                <button className={button.asLink} type="submit">
                  {isTemplate ? 'No longer a template' : 'Make it a template'}
                </button>
              </form>
            </li>
          )}
        </ul>
      </Part>
    </>
  )
}
