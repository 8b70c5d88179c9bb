// A map that shares another's entries until it is first changed.

export class SharedMap<K, V> extends Map<K, V> {
  /** Whose entries these are; null once it has its own. */
  origin: ReadonlyMap<K, V> | null;

  constructor(map: ReadonlyMap<K, V>) {
    super();
    this.origin = map;
  }

  private part(): void {
    const { origin } = this;
    this.origin = null;
    if (origin) for (const [key, value] of origin) super.set(key, value);
  }

  override get size(): number {
    return this.origin ? this.origin.size : super.size;
  }

  override get(key: K): V | undefined {
    return this.origin ? this.origin.get(key) : super.get(key);
  }

  override has(key: K): boolean {
    return this.origin ? this.origin.has(key) : super.has(key);
  }

  override set(key: K, value: V): this {
    if (this.origin) this.part();
    return super.set(key, value);
  }

  override delete(key: K): boolean {
    if (!this.has(key)) return false;
    if (this.origin) this.part();
    return super.delete(key);
  }

  override clear(): void {
    this.origin = null;
    super.clear();
  }

  override forEach(visit: (value: V, key: K, map: Map<K, V>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }

  override entries(): MapIterator<[K, V]> {
    return this.origin ? this.origin.entries() : super.entries();
  }

  override keys(): MapIterator<K> {
    return this.origin ? this.origin.keys() : super.keys();
  }

  override values(): MapIterator<V> {
    return this.origin ? this.origin.values() : super.values();
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }
}
