import type { Metadata } from 'next'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ActLink, SubmitButton } from '@/app/ui/button'
import { CheckField } from '@/app/ui/choice-field'
import { ErrorSummary } from '@/app/ui/error-summary'
import { PageHead } from '@/app/ui/page-head'
import { Particulars } from '@/app/ui/particulars'
import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'
import { dataLinkMinutes, openDataLink } from '@/lib/rights/data-link'
import { readYourData } from '@/lib/rights/read-your-data'
import { mintToken } from '@/lib/tokens/signature-token'
import type { DataSection } from './data-rows'
import { dataSections } from './data-sections'
import s from './page.module.css'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ searchParams }: Pick<PageProps, 'searchParams'>): Promise<Metadata> {
  const { missing } = await searchParams
  return {
    title: `${missing === 'sure' ? 'Error: ' : ''}What we hold about you`,
    robots: { index: false, follow: false },
  }
}

type PageProps = { params: Promise<{ token: string }>; searchParams: Promise<{ missing?: string }> }

const missingWords = 'Tick the box if you want everything erased'

/** All that is held, to read, take away, correct or have erased: for whoever reads the mail of that address. */
export default async function YourDataPage({ params, searchParams }: PageProps) {
  const [{ token }, { missing }] = await Promise.all([params, searchParams])
  const link = await openDataLink(token, new Date())
  if (link.kind !== 'open') return <LinkIsOver isReadable={link.kind === 'over'} />
  const data = await readYourData(link.key)
  if (!data) return <NothingHeld />
  const isMissing = missing === 'sure'
  const path = `/your-data/${token}`
  return (
    <>
      <Breadcrumbs crumbs={[{ words: 'Home', href: '/' }, { words: 'What we hold about you' }]} />
      <div className={s.head}>
        {isMissing && (
          <ErrorSummary
            mistakes={[{ field: 'sure', detail: missingWords }]}
            note="Nothing has been erased."
            takesFocus
          />
        )}
        <h1>What we hold about you</h1>
        <p className="lead">
          Everything that is stored under your address. The link in the mail opens this page for{' '}
          {dataLinkMinutes} minutes.
        </p>
        <p className={s.acts}>
          <ActLink href={`/preferences/${token}`}>Choose what you get</ActLink>
          <ActLink href={`${path}/copy?as=page`}>Save a copy to read</ActLink>
          <ActLink href={`${path}/copy`}>Save a copy for programs (JSON)</ActLink>
          <ActLink href="#erase">Erase everything</ActLink>
        </p>
      </div>
      {dataSections(data).map((section) => (
        <Section key={section.id} id={section.id} title={section.title}>
          <Entries section={section} />
        </Section>
      ))}
      <Section id="erase" title="Erase everything" heavy>
        <Prose>
          <p>
            Your name, addresses, letters, choices and the mail we sent you are erased at once and for good.
            Signatures that counted go on counting, without a name. We keep a scrambled mark of your address,
            so that we do not write to you again.
          </p>
          <p>
            If you only want no more mail, or want to take one signature back, you need not erase the rest.
          </p>
        </Prose>
        <form className={s.form} method="post" action={`${path}/erase`}>
          <CheckField
            name="sure"
            value="yes"
            words="Erase everything you hold about me."
            error={isMissing ? missingWords : undefined}
          />
          <p>
            <SubmitButton look="danger">Erase it</SubmitButton>
          </p>
        </form>
      </Section>
    </>
  )
}

function Entries({ section }: { section: DataSection }) {
  if (section.entries.length === 0) return <p>{section.none}</p>
  return section.entries.map((entry, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they are shown once, in this order
    <div className={s.entry} key={i}>
      <h3>{entry.title}</h3>
      <Particulars rows={entry.rows} />
      {entry.id && (
        <p>
          <ActLink href={`/preferences/${mintToken('manage', entry.id)}`}>Correct it or take it back</ActLink>
        </p>
      )}
    </div>
  ))
}

function LinkIsOver({ isReadable }: { isReadable: boolean }) {
  return (
    <PageHead
      crumbs={[{ words: 'Home', href: '/' }, { words: 'Your data' }]}
      title={isReadable ? 'This link has been open for an hour' : 'This link does not open anything'}
      lead={
        isReadable
          ? 'It shows everything we hold, so it works for one hour only, and not once that is erased.'
          : 'Part of it may have been lost on the way.'
      }
    >
      <p>
        <ActLink href="/your-data">Send me a new link</ActLink>
      </p>
    </PageHead>
  )
}

function NothingHeld() {
  return (
    <PageHead
      crumbs={[{ words: 'Home', href: '/' }, { words: 'Your data' }]}
      title="We hold nothing about you"
      lead="Nothing is stored under that address any more."
    />
  )
}
