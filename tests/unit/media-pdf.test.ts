import { describe, expect, test } from 'vitest'
import { checkPdf } from '@/lib/media/check-pdf'
import { halves, packedObjects, smallPdf } from '../support/pictures'

const script = '<< /Type /Action /S /JavaScript /JS (app.alert\\(1\\)) >>'

async function refusal(bytes: Buffer) {
  const result = await checkPdf(bytes)
  return result.kind === 'refused' ? result.why : 'taken'
}

test('a PDF is taken, with the number of its pages', async () => {
  expect(await checkPdf(smallPdf({ pages: 3 }))).toEqual({ kind: 'fine', pages: 3 })
  const packed = smallPdf({ objects: [packedObjects('9 0 << /Type /Page >> << /Type /Page >>')] })
  expect(await checkPdf(packed)).toEqual({ kind: 'fine', pages: 3 })
})

test('one that opens on a certain page is taken: that is no script', async () => {
  expect(await refusal(smallPdf({ catalog: '/OpenAction [3 0 R /Fit]' }))).toBe('taken')
})

describe('one that runs something is refused', () => {
  test.each([
    ['on opening', smallPdf({ catalog: '/OpenAction 4 0 R', objects: [script] })],
    ['under an escaped name', smallPdf({ objects: ['<< /S /J#61va#53cript /JS (x) >>'] })],
    ['in a packed object', smallPdf({ objects: [packedObjects(`9 0 ${script}`)] })],
    [
      'in a packed object with an escaped type',
      smallPdf({ objects: [packedObjects(`9 0 ${script}`).replace('/ObjStm', '/Obj#53tm')] }),
    ],
    ['as a program to start', smallPdf({ objects: ['<< /Type /Action /S /Launch /F (calc.exe) >>'] })],
  ])('%s', async (_name, bytes) => {
    expect(await refusal(bytes)).toBe('runs_something')
  })
})

describe('what is refused, with the reason', () => {
  test.each([
    ['a picture with the name of a PDF', () => halves(20, 20).png().toBuffer(), 'not_a_pdf'],
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'not_a_pdf'],
    [
      'a PDF behind a page',
      () => Buffer.concat([Buffer.from('<html><script>1</script>'), smallPdf()]),
      'not_a_pdf',
    ],
    ['an archive', () => Buffer.from('PK\u0003\u0004 and so on'), 'not_a_pdf'],
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['more than 25 MB', () => Buffer.alloc(25 * 1024 * 1024 + 1), 'too_big'],
    ['one that is locked', () => smallPdf({ trailer: '/Encrypt 9 0 R' }), 'locked'],
    ['the first half of one', () => smallPdf({ pages: 40 }).subarray(0, 900), 'damaged'],
    [
      'packed objects that cannot be read',
      () => smallPdf({ objects: [packedObjects('x', '/LZWDecode')] }),
      'damaged',
    ],
    [
      'packed objects twice over',
      () => smallPdf({ objects: [packedObjects('x', '[/FlateDecode /FlateDecode]')] }),
      'damaged',
    ],
    [
      'a bomb of packed objects',
      () => smallPdf({ objects: [packedObjects('x'.repeat(60_000_000))] }),
      'damaged',
    ],
  ])('%s', async (_name, make, why) => {
    expect(await refusal(await make())).toBe(why)
  })
})

test('25 MB of harmless bytes are looked through in less than three seconds', async () => {
  const body = 'q 1 0 0 1 0 0 cm stream\n'.repeat(900_000)
  const big = smallPdf({ objects: [`<< /Length ${body.length} >>\nstream\n${body}\nendstream`] })
  expect(big.length).toBeGreaterThan(20_000_000)
  const start = performance.now()
  expect(await refusal(big)).toBe('taken')
  expect(performance.now() - start).toBeLessThan(3000)
})
