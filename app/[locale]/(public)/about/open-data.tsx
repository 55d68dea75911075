import { Particulars } from '@/app/ui/particulars'

/** Where programs read what the pages say. */
export function OpenData() {
  return (
    <Particulars
      rows={[
        { term: 'Campaigns', is: <a href="/api/v1/campaigns">/api/v1/campaigns</a> },
        { term: 'One of them', is: <code>/api/v1/campaigns/[slug]</code> },
        {
          term: 'Its count',
          is: (
            <code>
              /api/v1/campaigns/[slug]
              <wbr />
              /count
            </code>
          ),
        },
        { term: 'All of it', is: <a href="/open-data">What there is, field by field</a> },
        { term: 'Asks', is: <a href="/api/v1/recommendations">/api/v1/recommendations</a> },
        { term: 'Figures', is: <a href="/api/v1/statistics">/api/v1/statistics</a> },
        { term: 'Briefings', is: <a href="/api/v1/briefings">/api/v1/briefings</a> },
        { term: 'Partnerships', is: <a href="/partnerships.csv">/partnerships.csv</a> },
        { term: 'The slug', is: 'The last part of an address on this site.' },
      ]}
    />
  )
}
