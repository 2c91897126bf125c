export const sample = {
  bringBack: 'Bring the sample back',
  bringBackHint: 'A real article with 51 claims, sources, verdicts and open questions, to try things out on.',
  bringingBack: 'The sample is being set up again …',
  isBack: 'The sample is back.',
  failed: 'The sample could not be set up. Try again, or ask whoever runs this desk.',
}
