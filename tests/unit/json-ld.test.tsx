import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { JsonLd } from '@/app/ui/json-ld'
import { makeSitemap } from '@/lib/feeds/make-sitemap'
import { articleFacts, organisationFacts } from '@/lib/feeds/schema-facts'
import type { LivePublication } from '@/lib/library/publications/find-live'
import type { Organisation } from '@/lib/organisation/queries'

const site = 'https://campaigns.example.org'
const organisation = {
  legalName: 'An Organisation',
  teamName: 'Its team',
  website: 'https://example.org',
  email: 'hello@example.org',
  phone: '020 7946 0000',
  postalAddress: '1 Street',
  companyNumber: '1',
  charityNumberEnglandWales: '2',
  charityNumberScotland: null,
} as Organisation

describe('facts for machines', () => {
  test('any text comes out as it went in, and none ends the element', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('</script><script>x', '<!--', ']]>', '\u2028')),
        (text) => {
          const html = renderToStaticMarkup(<JsonLd facts={{ '@type': 'Thing', name: text }} />)
          const inside = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(html)?.[1] ?? ''
          expect(JSON.parse(inside)).toEqual({
            '@context': 'https://schema.org',
            '@type': 'Thing',
            name: text,
          })
        },
      ),
    )
  })

  test('the article of a story names the organisation and no person', () => {
    const story = {
      address: '/stories/x',
      title: 'She learned to sew',
      standfirst: 'A story.',
      firstPublishedAt: 0,
      changedAt: 1000,
      content: { details: { pseudonym: 'Maria', placeWords: 'a small town' } },
    } as unknown as LivePublication<'story'>
    const facts = articleFacts(story, organisation, site)
    expect(facts).toMatchObject({
      '@type': 'Article',
      author: { '@type': 'Organization' },
      datePublished: '1970-01-01T00:00:00.000Z',
    })
    expect(JSON.stringify(facts)).not.toMatch(/Maria|small town/)
  })

  test('the organisation has the numbers it is registered under and no empty ones', () => {
    const { identifier } = organisationFacts(organisation, site) as { identifier: { value: string }[] }
    expect(identifier.map(({ value }) => value)).toEqual(['1', '2'])
  })
})

test('the sitemap has each address once, whole and escaped, with its last change', () => {
  const xml = makeSitemap(
    [
      { address: '/', changedAt: null },
      { address: '/about', changedAt: null },
      { address: '/about', changedAt: 0 },
      { address: '/about', changedAt: Date.UTC(2026, 9, 14) },
      { address: "/a&b'c", changedAt: null },
    ],
    site,
  )
  expect([...xml.matchAll(/<url>(.*?)<\/url>/g)].map(([, inside]) => inside)).toEqual([
    `<loc>${site}/</loc>`,
    `<loc>${site}/about</loc><lastmod>2026-10-14T00:00:00.000Z</lastmod>`,
    `<loc>${site}/a&amp;b&apos;c</loc>`,
  ])
})
