type Findable = { label: string; group: string; hint?: string; keywords?: string }

/**
 * Items whose words contain every word of the query, better matches first, items of one group together.
 * Case and accents do not count. An empty query keeps everything as given.
 */
export function rankItems<Item extends Findable>(items: readonly Item[], query: string): Item[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  const scored = items.map((item, at) => ({ item, at, score: scoreOf(item, words) })).filter(({ score }) => score > 0)
  const best = new Map<string, number>()
  for (const { item, score } of scored) best.set(item.group, Math.max(score, best.get(item.group) ?? 0))
  const firstAt = new Map<string, number>()
  for (const { item, at } of scored) if (!firstAt.has(item.group)) firstAt.set(item.group, at)
  return scored
    .sort(
      (a, b) =>
        (best.get(b.item.group) ?? 0) - (best.get(a.item.group) ?? 0) ||
        (firstAt.get(a.item.group) ?? 0) - (firstAt.get(b.item.group) ?? 0) ||
        b.score - a.score ||
        a.at - b.at,
    )
    .map(({ item }) => item)
}

function scoreOf(item: Findable, words: readonly string[]): number {
  if (words.length === 0) return 1
  const label = plain(item.label)
  const rest = plain(`${item.hint ?? ''} ${item.keywords ?? ''} ${item.group}`)
  let score = 0
  for (const word of words) {
    if (label.startsWith(word)) score += 4
    else if (label.includes(` ${word}`)) score += 3
    else if (label.includes(word)) score += 2
    else if (rest.includes(word)) score += 1
    else return 0
  }
  return score
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
