import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ImageResponse } from 'next/og'

export const shareImageSize = { width: 1200, height: 630 }

const ink = '#0f1e24'
const highlighter = '#ddf45b'

/** Cut to the letters, so that it never covers the line above. */
const band = {
  backgroundImage: `linear-gradient(transparent 20%, ${highlighter} 20%, ${highlighter} 92%, transparent 92%)`,
} as const

type Broadside = { teamName: string; organisation: string; heading: string; highlight: string; line: string }

/** A typographic broadside of 1200 by 630: who, one huge demand with its highlighted words, one line under a rule. */
export async function drawShareImage(words: Broadside): Promise<ImageResponse> {
  return new ImageResponse(<Card {...words} />, { ...shareImageSize, fonts: await readFonts() })
}

function Card({ teamName, organisation, heading, highlight, line }: Broadside) {
  const column = { display: 'flex', flexDirection: 'column' } as const
  return (
    <div
      style={{
        ...column,
        width: '100%',
        height: '100%',
        background: '#fff',
        color: ink,
        padding: '44px 64px 48px',
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: 18 }}>
        <span style={{ fontFamily: 'Besley', fontWeight: 800, fontSize: 36 }}>{teamName}</span>
        <span style={{ fontFamily: 'Public Sans', fontSize: 26 }}>{organisation}</span>
      </div>
      <div style={{ ...column, marginTop: 20 }}>
        <div style={{ height: 8, background: ink }} />
        <div style={{ height: 2, background: ink, marginTop: 5 }} />
      </div>
      <div style={{ display: 'flex', flexGrow: 1, alignItems: 'center' }}>
        <Heading text={heading} part={highlight} />
      </div>
      <div style={{ display: 'flex', borderTop: `2px solid ${ink}`, paddingTop: 22 }}>
        <span style={{ fontFamily: 'Public Sans', fontWeight: 700, fontSize: 32 }}>{line}</span>
      </div>
    </div>
  )
}

/** Satori marks boxes, not runs of text: so each word is a box, and the band runs through the spaces between marked ones. */
function Heading({ text, part }: { text: string; part: string }) {
  const at = part ? text.indexOf(part) : -1
  const end = at + part.length
  const size = text.length > 60 ? 68 : 78
  return (
    <div
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        fontFamily: 'Besley',
        fontWeight: 700,
        fontSize: size,
        lineHeight: 1.2,
      }}
    >
      {wordsOf(text).map(({ word, from }) => {
        const isMarked = at >= 0 && from >= at && from < end
        const isLastMarked = isMarked && from + word.length >= end
        const space = size * 0.24
        return (
          <span
            key={from}
            style={{
              ...(isMarked && band),
              paddingLeft: isMarked ? 6 : 0,
              marginLeft: isMarked ? -6 : 0,
              paddingRight: isMarked && !isLastMarked ? space : isLastMarked ? 6 : 0,
              marginRight: isMarked && !isLastMarked ? 0 : space - (isLastMarked ? 6 : 0),
            }}
          >
            {word}
          </span>
        )
      })}
    </div>
  )
}

function wordsOf(text: string): { word: string; from: number }[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({ word: match[0], from: match.index }))
}

/** Satori reads neither variable fonts nor woff2: these are the static files. */
async function readFonts() {
  const file = (face: string, weight: number, subset: string) =>
    readFile(
      join(process.cwd(), `node_modules/@fontsource/${face}/files/${face}-${subset}-${weight}-normal.woff`),
    )
  const faces = [
    { name: 'Besley', face: 'besley', weight: 700 },
    { name: 'Besley', face: 'besley', weight: 800 },
    { name: 'Public Sans', face: 'public-sans', weight: 400 },
    { name: 'Public Sans', face: 'public-sans', weight: 700 },
  ] as const
  return Promise.all(
    faces.map(async ({ name, face, weight }) => ({
      name,
      weight,
      style: 'normal' as const,
      data: await file(face, weight, 'latin'),
    })),
  )
}
