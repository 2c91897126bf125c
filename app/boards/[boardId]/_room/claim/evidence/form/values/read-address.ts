import { webAddress } from '#board/shape.ts'
import { canonicalAddress } from '#board/text/canonical-address.ts'

/** What was found in a pasted line: an address, and the words that stood beside it. */
export type ReadAddress = { readonly url: string; readonly words: string }

/**
 * The address in what somebody typed or pasted: `reuters.com/x` gets its `https://`, and a line such as `Title – https://…`
 * is taken apart. Null when there is none that can be followed.
 */
export function readAddress(typed: string): ReadAddress | null {
  const text = typed.trim()
  const found = /https?:\/\/\S+/i.exec(text)?.[0]
  if (found) {
    const url = found.replace(/[)\]>"'»“.,;]+$/, (tail) => (found.includes('(') && tail === ')' ? tail : ''))
    return isFollowable(url) ? { url, words: wordsBeside(text.replace(found, ' ')) } : null
  }
  const bare = `https://${text}`
  return /^[^\s/@]+\.[\p{L}]{2,}([/?#:]\S*)?$/iu.test(text) && isFollowable(bare) ? { url: bare, words: '' } : null
}

/** One spelling for every address of the same page, or null when it is no address. */
export function sameAddressKey(address: string): string | null {
  return isFollowable(address) ? canonicalAddress(address) : null
}

function isFollowable(address: string): boolean {
  return webAddress.safeParse(address).success
}

function wordsBeside(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s–—|:\-([<"„“]+|[\s–—|:\-)\]>"„“]+$/g, '')
}
