import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A picture of noise-free colour, left half red and right half blue, so that a turn can be seen. */
export function halves(width: number, height: number) {
  const right = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect x="${width / 2}" width="${width / 2}" height="${height}" fill="#00f"/></svg>`,
  )
  return sharp({ create: { width, height, channels: 3, background: '#f00' } }).composite([{ input: right }])
}

/** A photograph as a phone makes it: with the place it was taken, the camera and a name in its EXIF, turned on its side. */
export async function phonePhoto(width: number, height: number, orientation = 6): Promise<Buffer> {
  return halves(width, height)
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Somebody With A Name', Make: 'Phone', Copyright: 'Somebody With A Name' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '15/1 8/1 42/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '120/1 35/1 6/1',
      },
    })
    .withXmp(
      '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Somebody With A Name</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
    )
    .withMetadata({ orientation })
    .toBuffer()
}

/** A PDF, small and valid: its pages, and whatever more objects or entries of the catalogue are asked for. */
export function smallPdf({ pages = 1, catalog = '', objects = [] as string[], trailer = '' } = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, i) => `${3 + i} 0 R`).join(' ')
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'),
    ...objects,
  ]
  let text = '%PDF-1.7\n'
  const places = all.map((object, i) => {
    const place = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = text.length
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** An object that holds other objects packed, as PDF writers have done since 1.5. */
export function packedObjects(text: string, filter = '/FlateDecode'): string {
  const packed = deflateSync(Buffer.from(text, 'latin1')).toString('latin1')
  return `<< /Type /ObjStm /N 1 /First 4 /Filter ${filter} /Length ${packed.length} >>\nstream\n${packed}\nendstream`
}
