import { boardApi, memberApi } from './board.ts'
import { claimApi } from './claim.ts'
import { evidenceApi } from './evidence.ts'
import { verdictApi } from './verdict.ts'
import { commentApi, threadApi } from './comment.ts'

export const api = {
  title: 'Claimboard REST interface',
  about:
    'Everything that can be done on a board can be done here, by the same commands and under the same rights as in the browser. Times are milliseconds since 1970. Ids are UUIDs made by the client (version 7). Text offsets count UTF-16 code units.',
  faults: {
    empty_body: 'The request has no body. Send a JSON object.',
    not_json: 'The body is not valid JSON. Check it and send it again.',
    bad_utf8: 'The body is not valid UTF-8. Encode it as UTF-8 and send it again.',
    media_type: 'The body must be JSON, uncompressed. Send it with “Content-Type: application/json”.',
    too_large: 'The request is larger than this desk accepts. Shorten it and send it again.',
    bad_query: 'The part of the address after the question mark is not as it should be.',
    no_such_path: 'There is nothing at this address. The description of the interface is at /api.',
    method: 'This address does not know this method. The header “Allow” names those that it knows.',
    bad_request: 'This is not a whole and valid HTTP request. Check how it was put together and send it again.',
    bad_target:
      'The address cannot be read. It must begin with “/”, and what is written with “%” must be UTF-8 without control characters.',
    target_too_long: 'The address is longer than the 8,000 characters that this desk reads. Shorten it.',
    headers_too_large: 'The request has more headers than this desk reads: at most 100 of them and 16 kB in all.',
    length_missing: 'The request does not say how long its body is. Send it with “Content-Length”.',
    bad_form: 'The form did not arrive as it was made. Load the page again and send it once more.',
    too_slow: 'The request took too long to arrive. Send it again.',
    expectation: 'The header “Expect” asks for something that this desk does not do. Send the request without it.',
    too_many: 'Too many pages were asked for from your network. Wait a moment and try again.',
    busy: 'Very many people are at the door just now. Try again in a few seconds.',
    unexpected: 'Something went wrong on our side. Tell whoever runs this desk the request number.',
  },
  refusals: {
    INVALID: 'The request is not of the right shape. Check it against the description of the interface.',
    INVALID_AT: '“{path}” is not as it should be ({problem}). Mend it and send the request again.',
    UNKNOWN_COMMAND: 'There is no command of this type. The description of the interface lists them all.',
    SIGNED_OUT: 'Sign in, or send a valid token with “Authorization: Bearer …”.',
    NOT_FOUND: 'It is not there, or you have no seat on its board.',
    BUSY: 'The desk is very busy. Send the same request again in a moment.',
    NOT_SAVED: 'The desk cannot reach its database just now. Send the same request again in a moment.',
  },
  endpoints: {
    whoAmI: 'Who you are',
    listBoards: 'The boards on which you have a seat, the one changed last first',
    openBoard: 'Open a board on an article; the whole desk gets a seat',
    readBoard: 'A board as it stands, with the names of everybody in it',
    sendCommand: 'Change a board by one of the commands below',
    readEvents: 'What happened on a board after a seq, oldest first',
    readReport:
      'The verdict report of a board, as it stands or stood, in one of several formats; what takes longer is answered 202 with the place to ask again',
    bringSampleBack: 'Set the sample up again after it was removed; owners of the desk only',
    readInbox: 'Your mentions, replies and assignments, unread ones first',
    markInboxRead: 'Mark lines of your inbox as read',
    markClaimRead: 'Say how far you have read the discussion of a claim; marks move forward only',
  },
  commands: {
    board: boardApi,
    member: memberApi,
    claim: claimApi,
    evidence: evidenceApi,
    verdict: verdictApi,
    comment: commentApi,
    thread: threadApi,
  },
  page: {
    lead: 'For programs and for people who write them.',
    start: 'Getting started',
    startText:
      'Make a token in your account settings and send it with every request. A token may do what you may do. Bodies are JSON; what is not known is refused.',
    description: 'Description for programs (OpenAPI 3.1)',
    endpoints: 'Endpoints',
    commands: 'Commands',
    commandsText:
      'The body of a command request is an id, made by you, and the command. Send the same id again if no answer came: it happens once, and you get the same answer.',
    problems: 'Problems',
    problemsText:
      'A refused request is answered with application/problem+json: “code” is for programs, “detail” is a sentence for people in the language of Accept-Language, “path” and “problem” say where in the body. Nothing of a refused request is kept.',
    live: 'Live',
    liveText:
      'What others do arrives over Socket.io on the path {path}: say “hello” with the board and the last seq you have, then listen for “events”. Without a live connection, ask for the events after your seq.',
    method: 'Method',
    address: 'Address',
    purpose: 'Purpose',
    field: 'Field',
    kind: 'Kind',
    needed: 'Required',
    yes: 'yes',
    no: 'no',
    status: 'Status',
    code: 'Code',
    meaning: 'Meaning',
    query: 'Query',
    body: 'Body',
    request: 'Request',
    noFields: 'No fields besides the type.',
  },
}
