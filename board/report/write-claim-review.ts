import type { Report, ReportClaim, ReportRating } from './report-shape.ts'

/**
 * Schema.org ClaimReview as JSON-LD, a review for each claim on which the board has a verdict. A number appears only for
 * ratings on the ordinal scale, where it rises with truth; a dispute or a missing verdict is no review.
 */
export function writeClaimReview(report: Report): string {
  const reviews = report.claims.list.flatMap((claim) => {
    const isReview = claim.verdictAt !== null && claim.standing.code !== 'open'
    return isReview ? [review(report, claim, claim.verdictAt)] : []
  })
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, null, 2)
  // Inside a script element only a closing tag could end it; an escaped slash says the same in JSON.
  return `${json.replaceAll('</', '<\\/').replaceAll('<!--', '<\\u0021--')}\n`
}

function review(report: Report, claim: ReportClaim, at: number | null) {
  const { origin } = report
  return {
    '@type': 'ClaimReview',
    url: `${origin.boardUrl}?claim=${claim.id}`,
    datePublished: at === null ? undefined : new Date(at).toISOString().slice(0, 10),
    inLanguage: report.language,
    author: { '@type': 'Organization', name: origin.desk, url: origin.deskUrl },
    claimReviewed: claim.statement,
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Thing', name: claim.claimant },
      appearance: {
        '@type': 'CreativeWork',
        headline: origin.articleTitle,
        url: origin.articleUrl ?? undefined,
        inLanguage: report.articleLanguage,
      },
      datePublished: origin.publishedAt?.slice(0, 10),
    },
    reviewRating: reviewRating(report, claim.standing),
    reviewBody: claim.verdicts.find((one) => one.rating.code === claim.standing.code)?.rationale || undefined,
  }
}

function reviewRating({ origin }: Report, rating: ReportRating) {
  const named = { '@type': 'Rating', alternateName: rating.label }
  if (rating.ordinal === null) return named
  return {
    ...named,
    ratingValue: rating.ordinal,
    bestRating: origin.bestRating,
    worstRating: origin.worstRating,
  }
}
