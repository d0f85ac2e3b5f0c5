/** The `n`th largest of numbers, without putting them all in order; the least of them where there are fewer. */
export function nthLargest(numbers: ArrayLike<number>, n: number): number {
  // a heap of the largest so far, the least of them on top: nearly every number is only compared with that
  const heap = new Float64Array(Math.min(n, numbers.length));
  let size = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    if (size < heap.length) rise(heap, size++, number);
    else if (number > (heap[0] ?? 0)) sink(heap, number);
  }
  return heap[0] ?? 0;
}

function rise(heap: Float64Array, at: number, number: number): void {
  let place = at;
  while (place > 0) {
    const above = (place - 1) >>> 1;
    if ((heap[above] ?? 0) <= number) break;
    heap[place] = heap[above] ?? 0;
    place = above;
  }
  heap[place] = number;
}

/** In the place of the least. */
function sink(heap: Float64Array, number: number): void {
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && (heap[below + 1] ?? 0) < (heap[below] ?? 0)) below++;
    if ((heap[below] ?? 0) >= number) break;
    heap[place] = heap[below] ?? 0;
    place = below;
  }
  heap[place] = number;
}
