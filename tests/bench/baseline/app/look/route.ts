import postgres from 'postgres'

const sql = postgres(process.env.DATABASE_URL ?? '', { max: 10, onnotice: () => {} })

/** The least that a look-up can do: read the form, ask one question by the primary key, answer with JSON. */
export async function POST(request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text())
  const packed = (form.get('postcode') ?? '').replace(' ', '')
  const rows = await sql`
    select s.area_code from postcode_generation g
    join postcode_sector s on s.generation_id = g.id and s.sector = ${packed.slice(0, -2)} where g.is_current`
  return Response.json({ areas: rows.map((row) => row.area_code) })
}
