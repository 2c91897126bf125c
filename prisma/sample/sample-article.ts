import type { CreateCommand } from '#board/law/command.ts'
import type { Sample } from './sample-file.ts'

const TITLE = 'Sample: SoftBank, NVIDIA and the AI bubble'

/** What the board of the sample is opened with. */
export function sampleArticle(sample: Sample): Pick<CreateCommand, 'title' | 'language' | 'article'> {
  const { outlet, publishedAt, language, url, note } = sample.article
  const article = { text: sample.text, headline: sample.article.title, outlet, author: '', url, publishedAt, note }
  return { title: TITLE, language, article }
}
