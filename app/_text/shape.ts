/** The same keys as another object of messages, any words: a missing or surplus key is a type error. */
export type Shape<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string ? string : Shape<Messages[Key]>
}
