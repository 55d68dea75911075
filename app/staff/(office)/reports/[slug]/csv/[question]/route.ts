import { notFound } from 'next/navigation'
import { readReport } from '@/lib/insight/read-report'
import { requireStaff } from '@/lib/staff/session'
import { isQuestion } from '../../definitions'
import { readAsked } from '../../read-asked'
import { reportCsv } from '../../report-csv'

type Context = { params: Promise<{ slug: string; question: string }> }

/** The table of one question, of the days in the address. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, question } = await params
  await requireStaff('report.read', `/staff/reports/${slug}`)
  if (!isQuestion(question)) notFound()
  const asked = new URL(request.url).searchParams
  const { campaign, range, now } = await readAsked(slug, asked.get('from'), asked.get('to'))
  const csv = reportCsv(question, await readReport(campaign, range, now))
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-${question}-${range.from}-${range.to}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
}
