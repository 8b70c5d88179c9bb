// What services throw: errors that reach the script under Google's names and words.

/** Reaches the script as an Error whose name is `Exception`. */
export class Exception extends Error {
  override name = "Exception";
}

/** The workbench's own limit, told as such: reaches the script as a TypeError. */
export class NotImitated extends Error {
  override name = "TypeError";
}

/** Nothing of the script may have effect any more; the invocation is over. */
export class Stopped extends Error {
  override name = "Exception";
}
