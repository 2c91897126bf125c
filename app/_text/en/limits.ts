/** Why there is no room; bytes in MB and, where they are left, in kB. */
export const limits = {
  boardBytes:
    'This board holds {holds, number} of {most, number} MB, its history included. There is room for {left, number} kB more, and this needs more. Shorten it, or go on on a new board.',
  claimBytes:
    'This claim holds {holds, number} of {most, number} MB. There is room for {left, number} kB more, and this needs more. Shorten it, or remove comments of this claim.',
  dayBytes:
    'You have written {holds, number} of the {most, number} MB that one person may write on a board in a day. There is room for {left, number} kB more, and this needs more. Shorten it, or go on after midnight UTC.',
  claims: 'This board has {holds, number} of {most, number} claims. Open a new board for more.',
  members: 'This board has {holds, number} of {most, number} members. Remove somebody first.',
  occurrences: 'This claim stands in {holds, number} of {most, number} places. Remove one first.',
  evidence:
    'This claim has {holds, number} of {most, number} pieces of evidence. Detached ones count, so edit one instead.',
  verdicts:
    'This claim has {holds, number} of {most, number} verdicts, earlier ones included. Add a new claim to go on.',
  comments: 'This claim has {holds, number} of {most, number} comments. Add a new claim to go on.',
}
