'use client'

import { useRef, useState } from 'react'
import { ArticleHead } from './article-head.tsx'
import { Marking } from './marking.tsx'
import { useScrollToClaim } from './marks/use-scroll-to-claim.ts'
import { useReadingSign } from './presence/use-reading-sign.ts'
import { SampleBanner } from './sample-banner.tsx'
import { ArticleText } from './text/article-text.tsx'
import './article.css'

/** The article set to be read, with its claims marked in it. */
export function ArticleView() {
  const root = useRef<HTMLDivElement>(null)
  const [byKeys, setByKeys] = useState(false)
  useScrollToClaim(root)
  useReadingSign(root)
  return (
    <article className="mx-auto w-full max-w-[46rem] px-5 pt-5 pb-24 sm:px-10">
      <SampleBanner />
      <ArticleHead onKeys={() => setByKeys(true)} />
      <ArticleText root={root} />
      <Marking root={root} byKeys={byKeys} setByKeys={setByKeys} />
    </article>
  )
}
