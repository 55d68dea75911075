import type { AssetFacts, StatisticFacts } from '@/lib/library/markdown/evidence'
import type { PreparedText } from '@/lib/mailings/compose/prepare-text'
import { prepareText } from '@/lib/mailings/compose/prepare-text'
import type { Reader } from '@/lib/mailings/compose/read-readers'
import type { TextAbout } from '@/lib/mailings/compose/text-about'
import type { MailingText } from '@/lib/mailings/mailing'
import { testOrganisation } from '../integration/mail-fixtures'

export const siteUrl = 'http://127.0.0.1:3000'

const source = {
  key: 'ilo-2022',
  kind: 'report',
  title: 'Global estimates of modern slavery',
  authors: [],
  publisher: 'ILO, Walk Free and IOM',
  published: { on: '2022-09-12', precision: 'day' as const },
  url: 'https://www.ilo.org/estimates',
  archivedUrl: '',
  doi: '',
  accessedOn: null,
}

const figure: StatisticFacts = {
  key: 'people-in-slavery',
  shown: '50 million',
  says: 'people are held in modern slavery',
  qualifier: 'none',
  value: 50_000_000,
  unit: 'people',
  placeWords: '',
  asOf: { on: '2021-01-01', precision: 'year' as const },
  locator: '',
  caveat: '',
  certainty: 'estimate' as const,
  source,
  isPublished: true,
  replacedBy: null,
}

const picture: AssetFacts = {
  key: 'quay',
  kind: 'image' as const,
  alt: 'The quay by night',
  isDecorative: false,
  credit: 'A. Sample',
  depicts: 'nobody' as const,
  width: 1600,
  height: 900,
  widths: [400, 800, 1200, 1600],
  title: '',
  bytes: 1,
}

/** What a mailing about a sample campaign can name. */
export const sampleAbout: TextAbout = {
  organisation: testOrganisation,
  siteUrl,
  campaign: {
    id: 1,
    slug: 'prevention-fund',
    name: 'A fund to prevent modern slavery',
    addressee: 'the Foreign Secretary',
    count: 23_524,
    isOpen: true,
    takesLetters: true,
    recommendation: '2.3',
    record: [
      { day: '2026-05-04', kind: 'opened', facts: {}, summary: 'It rests on recommendation 2.3.' },
      { day: '2026-07-01', kind: 'goal_reached', facts: { goal: 1000 }, summary: '' },
      {
        day: '2026-09-09',
        kind: 'updated',
        facts: { act: 'published', title: 'We met the minister' },
        summary: '',
      },
    ],
  },
  evidence: {
    statistics: new Map([
      [figure.key, figure],
      [
        'old',
        {
          ...figure,
          key: 'old',
          shown: '40 million',
          replacedBy: { key: figure.key, shown: '50 million', asOf: figure.asOf },
        },
      ],
      ['draft', { ...figure, key: 'draft', isPublished: false }],
    ]),
    sources: new Map(),
    recommendations: new Map([
      [
        '2.3',
        {
          number: '2.3',
          title: 'A dedicated cross-government modern slavery prevention fund',
          text: '',
          addressees: [],
          response: 'sent',
          implementation: 'not_assessed',
          isPublic: true,
          campaign: null,
        },
      ],
    ]),
    quotes: new Map(),
    assets: new Map([
      [picture.key, picture],
      ['bare', { ...picture, key: 'bare', alt: '' }],
      ['survivor', { ...picture, key: 'survivor', depicts: 'survivor' as const }],
    ]),
  },
  links: [],
}

/** The text that is the standard of what a mailing looks like. */
export const sampleText: MailingText = {
  locale: 'en-GB',
  variant: 'A',
  subject: 'Will you write to {{mp.name|your MP}} about the prevention fund?',
  preview: 'Your own words to {{mp.name|your MP}} are read before any petition.',
  body: `Dear {{name.first|friend}},

On {{signature.date|a day last year}} you asked the Foreign Secretary for a cross-government fund to prevent modern slavery. {{campaign.count}} people have now done the same.

::statistic{id=people-in-slavery}

Your own words to your own MP are read before any petition. It takes about four minutes, and we find {{mp.name|your MP}} for you.

::button[Write to your MP]{action=letter}

::recommendation{id=2.3}

With thanks,\\
Ruth Adeyemi\\
International Justice Mission UK
`,
}

/** Everything that a mailing can have. */
export const fullText: MailingText = {
  ...sampleText,
  variant: 'B',
  body: `${sampleText.body}
## What happened

::record{}

### In *short*

1. **One** thing with [a link about {{constituency|your place}}](/campaigns/prevention-fund) in it
2. Another
   - deeper

> Said ~~once~~ twice, in <b>bold</b>?

| What | How many |
| --- | ---: |
| Names | {{signature.number|many}} |

::figure{id=quay}

See https://www.gov.uk/slavery and [write to us](mailto:hello@example.org) or [read the record](https://example.org/record), {{name|dear reader}}.

---

::button[Ask {{mp.name|your MP}}]{url=https://www.parliament.uk/find}
`,
}

export const sampleReader: Reader = {
  supporterId: '3f1c7a52-9d1b-4c7e-8a55-0b6c4f1d2e3a',
  address: 'ada@example.org',
  addressKey: '',
  locale: 'en-GB',
  values: {
    name: 'Ada Example',
    'name.first': 'Ada',
    'mp.name': 'Gwilym Sample',
    constituency: 'Sample North',
    'signature.date': '14 October 2026',
    'signature.number': '4,211',
  },
  signedOn: '2026-10-14',
  because: { basis: 'explicit_consent', day: '2026-10-14' },
}

export const sampleList = { id: 'mail-35', kind: 'asks' as const }

export async function preparedSample(text: MailingText = sampleText): Promise<PreparedText> {
  return prepareText(text, sampleAbout)
}
