import type { Metadata } from 'next'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'
import { Sheet } from '@/app/ui/sheet'
import { Split } from '@/app/ui/split'
import { TextRows } from '@/app/ui/text-rows'
import { listChambers, listDirectorySources } from '@/lib/representatives/read-directory'
import { readOrganisation } from '../../read-organisation'
import { crumbs } from './crumbs'
import s from './page.module.css'
import { PostcodeForm } from './postcode-form'
import { WhereFrom } from './where-from'

export const dynamic = 'force-static'
export const revalidate = 60

export const metadata: Metadata = {
  title: 'My representatives',
  description: 'Who represents you in each parliament, how to reach them, and what they have said.',
  alternates: { canonical: '/my-representatives' },
}

export default async function MyRepresentativesPage() {
  const [chambers, sources, organisation] = await Promise.all([
    listChambers(),
    listDirectorySources(),
    readOrganisation(),
  ])
  return (
    <>
      <Breadcrumbs crumbs={crumbs()} />
      <Split
        lead={
          <>
            <h1 className={s.heading}>Find who represents you</h1>
            <p className={`lead ${s.lead}`}>
              Enter your postcode to see who sits for you in each parliament, since when, how to reach them,
              and where they stand on what we ask.
            </p>
          </>
        }
        act={
          <Sheet>
            <PostcodeForm />
          </Sheet>
        }
        under={
          <Prose>
            <p>
              Many people have more than one representative. An MP decides on foreign policy, borders and aid.
              In Scotland, Wales and Northern Ireland other members decide on much that is closer to home,
              such as health. They answer to the people who live in their area, and a letter in your own words
              is read.
            </p>
            <p>
              Your postcode is sent to us in a form, so it stands in no web address and in no log. Where we do
              not know it, we say so and do not guess.
            </p>
          </Prose>
        }
      />
      {chambers.length > 0 && (
        <Section
          id="by-name"
          title="Or choose by name"
          note="For those who know the name of their area, or would rather not enter a postcode."
        >
          <TextRows
            rows={chambers.map(({ slug, name, decides }) => ({
              key: slug,
              href: `/my-representatives/${slug}`,
              title: name,
              text: decides,
            }))}
          />
        </Section>
      )}
      <WhereFrom sources={sources} email={organisation.email} />
      <Section id="programs" title="For programs">
        <Prose>
          <p>
            Send the same form to this address with <code>Accept: application/json</code>:{' '}
            <code>postcode</code>, and <code>country</code> as GB, CA or US. The answer holds{' '}
            <code>accuracy</code>, <code>reason</code>, <code>suggestion</code>, <code>areas</code> with their{' '}
            <code>members</code>, <code>nearby</code> and <code>sources</code>. Show the sources: their
            licences ask for it. One network can ask 60 times in ten minutes.
          </p>
        </Prose>
      </Section>
    </>
  )
}
