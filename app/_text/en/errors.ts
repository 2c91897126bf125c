export const errors = {
  notFoundTitle: 'There is nothing here',
  notFoundBody:
    'The address may be wrong, the page may be gone, or you may not be allowed to see it. If somebody sent you the link, ask them to invite you.',
  toBoards: 'To the boards',
  brokenTitle: 'Something went wrong on our side',
  brokenBody:
    'What you typed is kept in this browser. Try again; if it happens once more, tell whoever runs this desk and give them the number below.',
  brokenNumber: 'Number: {digest}',
  busyTitle: 'Too much is asked for at once',
  busyBody: 'This desk is very busy right now. The page comes by itself in a moment.',
  tryAgain: 'Try again',
}
