// Makes layout.json: a place in a grid of hexagons for each of the 650 seats of the Commons (boundaries of 2024).
//
//   node lib/insight/seats/make-layout.mjs uk_constituencies_2024.csv gb_postcode_sectors_pcon24.csv.gz
//
// The two lists are those an operator imports; nothing of them is kept but the codes. The outline is ours, drawn by hand
// below, a letter a seat. Inside its region a seat is placed by what is known openly of where it lies: roughly where the
// centre of each postcode area is (written down here, to a tenth of a degree), and which seats share postcode sectors,
// which makes them neighbours. So a place shows the region, and mostly the side of it; it is not a map.
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'

const outline = `
                  S S S
                 S S S S S
                S S S S S S
                 S S S S S S
                S S S S S S S
                 S S S S S S S
                S S S S S S S
                   S S S S S S
                  S S S S S S
                     S S S S
                    N N O O O O
 I I I               N N O O O O O
I I I I           N N N O O O O O O
 I I I I           N N N N O O O O O O
I I I I           N N N N N O O O O O O
 I I I         N N N N N N N N Y Y Y Y Y Y Y Y Y
            N N N N N N N N N Y Y Y Y Y Y Y Y Y
           N N N N N N N N N N Y Y Y Y Y Y Y Y Y
          N N N N N N N N N N Y Y Y Y Y Y Y Y Y
           N N N N N N N N N N Y Y Y Y Y Y Y Y Y
          N N N N N N N N N N Y Y Y Y Y Y Y Y Y
     W W W W M M M M M M M M E E E E E E E
    W W W W M M M M M M M M E E E E E E E A A A
     W W W W M M M M M M M M E E E E E E E A A A A A
    W W W W M M M M M M M M E E E E E E E A A A A A A
     W W W W M M M M M M M M E E E E E E E A A A A A A A
    W W W W M M M M M M M M E E E E E E E A A A A A A A
     W W W W M M M M M M M M E E E E E A A A A A A A A A
    W W W W M U U U U D D D D D D D D A A A A A A A A
             U U U U U D D D D L L L L L A A A A A A A A
          U U U U U U D D D L L L L L L L A A A A A A A A
         U U U U U U U D D L L L L L L L L L L D D D D D
      U U U U U U U D D D L L L L L L L L L L D D D D D D
     U U U U U U U U D D D L L L L L L L L L L D D D D D D
  U U U U U U U U U D D D L L L L L L L L L L D D D D D
   U U U U U U U     D D D L L L L L L L L L L D D D D
U U U U U         D D D D D L L L L L L L L D D D D D
                   D D D D D D L L L L L D D D D D D
                    D D D D D D D D D D D D D D`

const letters = {
  Scotland: 'S',
  'Northern Ireland': 'I',
  Wales: 'W',
  'North East': 'O',
  'North West': 'N',
  'Yorkshire and The Humber': 'Y',
  'West Midlands': 'M',
  'East Midlands': 'E',
  'East of England': 'A',
  London: 'L',
  'South East': 'D',
  'South West': 'U',
}

/** Postcode area: north, east, in degrees. */
const centres = Object.fromEntries(
  `AB 57.2 -2.3,AL 51.8 -.3,B 52.5 -1.9,BA 51.3 -2.4,BB 53.8 -2.4,BD 53.9 -1.9,BH 50.8 -1.9,BL 53.6 -2.4,BN 50.9 -.1,
BR 51.4 .1,BS 51.4 -2.6,CA 54.7 -3.1,CB 52.2 .2,CF 51.6 -3.3,CH 53.2 -3,CM 51.8 .5,CO 51.9 .9,CR 51.4 -.1,CT 51.2 1.2,
CV 52.4 -1.5,CW 53.1 -2.5,DA 51.4 .2,DD 56.5 -2.9,DE 52.9 -1.5,DG 55 -3.9,DH 54.8 -1.6,DL 54.5 -1.7,DN 53.5 -.9,
DT 50.8 -2.4,DY 52.4 -2.2,E 51.54 0,EC 51.52 -.1,EH 55.9 -3.2,EN 51.7 -.1,EX 50.8 -3.7,FK 56.1 -3.9,FY 53.8 -3,
G 55.9 -4.3,GL 51.8 -2.2,GU 51.2 -.7,HA 51.6 -.4,HD 53.6 -1.8,HG 54 -1.5,HP 51.8 -.7,HR 52.1 -2.8,HS 57.9 -6.9,
HU 53.8 -.4,HX 53.7 -1.9,IG 51.6 .1,IP 52.2 1.2,IV 57.6 -4.8,KA 55.5 -4.6,KT 51.4 -.3,KW 58.6 -3.4,KY 56.2 -3.1,
L 53.4 -2.9,LA 54.2 -2.8,LD 52.2 -3.4,LE 52.6 -1.2,LL 53.1 -3.8,LN 53.2 -.4,LS 53.8 -1.5,LU 51.9 -.4,M 53.5 -2.2,
ME 51.4 .5,MK 52 -.8,ML 55.8 -3.8,N 51.6 -.1,NE 55.1 -1.7,NG 53 -1,NN 52.3 -.9,NP 51.7 -3,NR 52.6 1.3,NW 51.56 -.2,
OL 53.6 -2.1,OX 51.8 -1.3,PA 56 -5.2,PE 52.7 -.1,PH 56.6 -3.9,PL 50.4 -4.5,PO 50.8 -1.1,PR 53.8 -2.7,RG 51.4 -1,
RH 51.1 -.2,RM 51.6 .2,S 53.4 -1.4,SA 51.8 -4.3,SE 51.47 0,SG 51.9 -.2,SK 53.3 -2.1,SL 51.5 -.6,SM 51.4 -.2,
SN 51.5 -1.8,SO 50.9 -1.4,SP 51.1 -1.8,SR 54.9 -1.4,SS 51.6 .7,ST 52.9 -2.2,SW 51.46 -.17,SY 52.6 -2.9,TA 51 -3.1,
TD 55.6 -2.6,TF 52.7 -2.5,TN 51 .4,TQ 50.4 -3.6,TR 50.2 -5.2,TS 54.6 -1.2,TW 51.5 -.4,UB 51.5 -.5,W 51.51 -.2,
WA 53.4 -2.6,WC 51.52 -.1,WD 51.7 -.4,WF 53.6 -1.4,WN 53.5 -2.6,WR 52.2 -2.2,WS 52.6 -1.9,WV 52.6 -2.2,YO 54 -.9,
ZE 60.3 -1.2`
    .split(/,\s*/)
    .map((entry) => entry.split(' '))
    .map(([area, north, east]) => [area, [Number(east), Number(north)]]),
)

/** No open list of postcodes has Northern Ireland: its seats by name. */
const byName = {
  'Belfast East': [-5.87, 54.6],
  'Belfast North': [-5.93, 54.65],
  'Belfast South and Mid Down': [-5.9, 54.54],
  'Belfast West': [-6, 54.59],
  'East Antrim': [-5.8, 54.8],
  'East Londonderry': [-6.8, 55.05],
  'Fermanagh and South Tyrone': [-7.4, 54.4],
  Foyle: [-7.3, 55],
  'Lagan Valley': [-6.1, 54.48],
  'Mid Ulster': [-6.7, 54.7],
  'Newry and Armagh': [-6.5, 54.2],
  'North Antrim': [-6.3, 55.05],
  'North Down': [-5.65, 54.65],
  'South Antrim': [-6.2, 54.7],
  'South Down': [-5.95, 54.2],
  Strangford: [-5.65, 54.5],
  'Upper Bann': [-6.35, 54.43],
  'West Tyrone': [-7.5, 54.65],
}

const [seatsFile, sectorsFile] = process.argv.slice(2)
if (!seatsFile || !sectorsFile)
  throw new Error('Give the list of constituencies and the list of postcode sectors')
const seats = parse(readFileSync(seatsFile), { columns: true, bom: true })
const sectors = parse(gunzipSync(readFileSync(sectorsFile)), { columns: true, bom: true })

/** Seat → where its postcode areas are; seat → seats that share sectors with it, and how many. */
const areaSums = new Map(seats.map(({ gss_code }) => [gss_code, { east: 0, north: 0, units: 0 }]))
const neighbours = new Map(seats.map(({ gss_code }) => [gss_code, new Map()]))
const inSector = new Map()
for (const { sector, gss_code, units } of sectors) {
  const sum = areaSums.get(gss_code)
  const centre = centres[/^[A-Z]+/.exec(sector)?.[0] ?? '']
  if (!sum || !centre) continue
  const n = units.length / 2
  sum.east += centre[0] * n
  sum.north += centre[1] * n
  sum.units += n
  inSector.set(sector, [...(inSector.get(sector) ?? []), gss_code])
}
for (const shared of inSector.values())
  for (const one of shared)
    for (const other of shared)
      if (one !== other) neighbours.get(one).set(other, (neighbours.get(one).get(other) ?? 0) + 1)

const own = new Map(
  seats.map(({ gss_code, name }) => {
    const { east, north, units } = areaSums.get(gss_code)
    return [gss_code, byName[name] ?? [east / units, north / units]]
  }),
)
/** Each is drawn to its neighbours and held by its postcode areas, until nothing moves. */
let at = new Map(own)
for (let round = 0; round < 400; round++) {
  at = new Map(
    [...at].map(([seat, here]) => {
      const [x, y, weight] = [...neighbours.get(seat)].reduce(
        ([sx, sy, sw], [other, n]) => [sx + at.get(other)[0] * n, sy + at.get(other)[1] * n, sw + n],
        [0, 0, 0],
      )
      const [ox, oy] = own.get(seat)
      return [seat, weight === 0 ? here : [0.2 * ox + 0.8 * (x / weight), 0.2 * oy + 0.8 * (y / weight)]]
    }),
  )
}

const layout = {}
for (const [region, letter] of Object.entries(letters)) {
  const members = seats.filter((seat) => seat.region === region).map(({ gss_code }) => gss_code)
  const places = placesOf(letter)
  if (members.length !== places.length)
    throw new Error(`${region}: ${members.length} seats, ${places.length} places`)
  const spread = spreadOver(members.sort(), places)
  assign(spread, places).forEach((place, n) => {
    layout[members[n]] = [places[place].column, places[place].row, letter]
  })
}
const lines = Object.entries(layout)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, place]) => `  ${JSON.stringify(code)}: ${JSON.stringify(place).replaceAll(',', ', ')}`)
writeFileSync(new URL('layout.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`)
process.stdout.write(`${lines.length} seats placed\n`)

function placesOf(letter) {
  return outline
    .split('\n')
    .slice(1)
    .flatMap((line, row) =>
      [...line].flatMap((found, column) =>
        found === letter ? [{ column, row, x: column, y: row * Math.sqrt(3) }] : [],
      ),
    )
}

/** Positions in the measure of the outline: by rank, since a city is crowded and a county is not. */
function spreadOver(members, places) {
  const ranked = (key, of) => {
    const order = [...members.keys()].sort((a, b) => of(a) - of(b))
    const marks = places.map((place) => place[key]).sort((a, b) => a - b)
    const found = []
    order.forEach((member, rank) => {
      found[member] = marks[rank]
    })
    return found
  }
  const xs = ranked('x', (n) => at.get(members[n])[0])
  const ys = ranked('y', (n) => -at.get(members[n])[1])
  return members.map((_, n) => [xs[n], ys[n]])
}

/** Who goes where so that the squares of all distances are least together (Hungarian method). */
function assign(from, places) {
  const n = from.length
  const cost = (i, j) => (from[i - 1][0] - places[j - 1].x) ** 2 + (from[i - 1][1] - places[j - 1].y) ** 2
  const [u, v, match, way] = [0, 0, 0, 0].map(() => new Array(n + 1).fill(0))
  for (let i = 1; i <= n; i++) {
    match[0] = i
    let j0 = 0
    const least = new Array(n + 1).fill(Infinity)
    const used = new Array(n + 1).fill(false)
    do {
      used[j0] = true
      let [delta, next] = [Infinity, 0]
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue
        const reduced = cost(match[j0], j) - u[match[j0]] - v[j]
        if (reduced < least[j]) [least[j], way[j]] = [reduced, j0]
        if (least[j] < delta) [delta, next] = [least[j], j]
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) [u[match[j]], v[j]] = [u[match[j]] + delta, v[j] - delta]
        else least[j] -= delta
      }
      j0 = next
    } while (match[j0] !== 0)
    do {
      match[j0] = match[way[j0]]
      j0 = way[j0]
    } while (j0)
  }
  const placed = []
  for (let j = 1; j <= n; j++) placed[match[j] - 1] = j - 1
  return placed
}
