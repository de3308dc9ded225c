/** The neighbour of a value in a list, one way or the other; at an end the value itself. */
export function nextOf<Value>(list: readonly Value[], value: Value, by: 1 | -1): Value {
  return list[list.indexOf(value) + by] ?? value;
}
