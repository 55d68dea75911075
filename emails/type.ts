import type { CSSProperties } from 'react'

export const ink = '#0f1e24'
export const clarendon = "Besley, Clarendon, Rockwell, 'Roboto Slab', Georgia, serif"
export const sans = "'Public Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

export const paragraph: CSSProperties = {
  fontFamily: sans,
  fontSize: '18px',
  lineHeight: '28px',
  color: ink,
  margin: '0 0 16px',
}
export const smallPrint: CSSProperties = {
  ...paragraph,
  fontSize: '16px',
  lineHeight: '24px',
  color: '#38484e',
  margin: '0 0 12px',
}
