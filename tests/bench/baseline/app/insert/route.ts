import postgres from 'postgres'

const sql = postgres(process.env.DATABASE_URL ?? '', { max: 10, onnotice: () => {} })

/** The least that a form post can do: read it, write one row, send the visitor on. */
export async function POST(request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text())
  await sql`insert into bench_baseline (name, email, postcode) values (${form.get('name')}, ${form.get('email')}, ${form.get('postcode')})`
  return new Response(null, { status: 303, headers: { location: '/' } })
}
