import { Fragment } from 'react'
import { ActLink } from '@/app/ui/button'
import { formatCount } from '@/app/ui/format'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { renderTexts } from '@/lib/library/pages/render-texts'
import { listPartnerships } from '@/lib/library/programmes/queries'
import { readPage } from '../library-page'
import { LibraryText, SourcesSection } from '../library-text'
import { addressOfOrder, inOrder, type Ordering, orderings, orderWords } from './partnership-order'
import { PartnershipTable } from './partnership-table'
import s from './partnership-table.module.css'

/** The page of partnerships with its table in one of its orders. */
export async function PartnershipsView({ by }: { by: Ordering }) {
  const [partnerships, page] = await Promise.all([listPartnerships(), readPage('page', 'partnerships')])
  const texts = await renderTexts({ body: page?.content.body ?? '' })
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Partnerships' }]}
        title={page?.title ?? 'Partnerships'}
        lead={page?.standfirst || 'Who paid for which work, where, how much and when.'}
      />
      <LibraryText part={texts.parts.body} />
      <Section
        id="table"
        title="Funded work"
        note={
          partnerships.length === 1 ? '1 partnership' : `${formatCount(partnerships.length)} partnerships`
        }
        full
      >
        {partnerships.length === 0 ? (
          <p>We have not listed any partnerships yet.</p>
        ) : (
          <>
            <OrderLinks by={by} />
            <PartnershipTable
              partnerships={inOrder(partnerships, by)}
              caption={`Partnerships ${orderWords[by]}`}
              by={by}
            />
            <p>
              <ActLink href="/partnerships.csv">Download this table as CSV</ActLink>
            </p>
          </>
        )}
      </Section>
      <SourcesSection notes={texts.notes} />
    </>
  )
}

/** The heads of the table lead to the same places; on a phone it has none. */
function OrderLinks({ by }: { by: Ordering }) {
  return (
    <nav className={s.orders} aria-label="The order of the table">
      In order {orderWords[by]}. Or by{' '}
      {orderings
        .filter((other) => other !== by)
        .map((other, i) => (
          <Fragment key={other}>
            {i > 0 && ', '}
            <a href={addressOfOrder(other)}>{other}</a>
          </Fragment>
        ))}
      .
    </nav>
  )
}
