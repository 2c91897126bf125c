import {
  AutoScroller,
  Feedback,
  PointerActivationConstraints,
  PointerSensor,
  type DragDropManagerInput,
} from '@dnd-kit/dom'

// Keys have a way of their own, and so do announcements: the library's would speak English and call each card a button.
// What is left is the pointer, the card under it, and scrolling at the edges.
export const DRAG_SETTINGS = {
  plugins: [AutoScroller, Feedback],
  sensors: [
    PointerSensor.configure({
      activationConstraints: (event) =>
        event.pointerType === 'touch'
          ? [new PointerActivationConstraints.Delay({ value: 250, tolerance: 6 })]
          : [new PointerActivationConstraints.Distance({ value: 6 })],
      preventActivation: ({ target }) => target instanceof Element && target.closest('button, [role=menu]') !== null,
    }),
  ],
} satisfies DragDropManagerInput
