'use client'

import { useEffect, useState } from 'react'

const FILE = new URL(
  '../../../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  import.meta.url,
)

/** The typeface that a report brings along, in base64; undefined until it is here, empty where it cannot be had. */
export function useSerif(): string | undefined {
  const [serif, setSerif] = useState<string>()
  useEffect(() => {
    let isWanted = true
    const take = (text: string) => isWanted && setSerif(text)
    fetch(FILE, { cache: 'force-cache' })
      .then(async (answer) => (answer.ok ? toBase64(await answer.arrayBuffer()) : ''))
      .then(take, () => take(''))
    return () => {
      isWanted = false
    }
  }, [])
  return serif
}

function toBase64(bytes: ArrayBuffer): string {
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
}
