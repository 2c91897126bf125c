import type { CreateCommand } from '#board/law/command.ts'
import type { Sample } from './sample-file.ts'

const TITLE = 'Sample: SoftBank, NVIDIA and the AI bubble'

/** What the board of the sample is opened with. */
export function sampleArticle(sample: Sample): Pick<CreateCommand, 'title' | 'language' | 'article'> {
  const { outlet, publishedAt, language, url } = sample.article
  // The name alone stands over the text; what is said about it stands with the provenance.
  const [name = '', ...about] = outlet.split(' (')
  const note = about.length > 0 ? `${sample.article.note} Outlet: ${about.join(' (').replace(/\)$/, '')}.` : sample.article.note
  const article = { text: sample.text, headline: sample.article.title, outlet: name, author: '', url, publishedAt, note }
  return { title: TITLE, language, article }
}
