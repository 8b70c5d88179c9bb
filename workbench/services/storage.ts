// PropertiesService, CacheService and LockService, with Google's limits.
import { Exception } from "./exceptions";
import { Service, type Session } from "./session";

const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

export class PropertiesService extends Service {
  readonly className = "PropertiesService";

  getDocumentProperties = () => new Properties(this.session, this.session.book.documentProperties);
  getUserProperties = () => new Properties(this.session, this.session.book.userProperties);
  getScriptProperties = () => new Properties(this.session, this.session.book.scriptProperties);
}

export class Properties extends Service {
  readonly className = "Properties";

  constructor(
    session: Session,
    private readonly store: Map<string, string>,
  ) {
    super(session);
  }

  getProperty(key: string): string | null {
    return this.store.get(key) ?? null;
  }

  getKeys(): string[] {
    return [...this.store.keys()];
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.store);
  }

  setProperty(key: string, value: string): this {
    return this.setProperties({ [key]: value });
  }

  setProperties(values: Record<string, unknown>, deleteAllOthers = false): this {
    if (deleteAllOthers) this.store.clear();
    for (const [key, value] of Object.entries(values)) {
      const text = String(value);
      if (Buffer.byteLength(text) > VALUE_LIMIT) {
        throw new Exception("Argument too large: value");
      }
      let size = Buffer.byteLength(key) + Buffer.byteLength(text);
      for (const [other, held] of this.store) {
        if (other !== key) size += Buffer.byteLength(other) + Buffer.byteLength(held);
      }
      if (size > STORE_LIMIT) {
        throw new Exception(
          "You have exceeded the property storage quota. Please remove some properties and try " +
            "again.",
        );
      }
      this.store.set(key, text);
    }
    return this;
  }

  deleteProperty(key: string): this {
    this.store.delete(key);
    return this;
  }

  deleteAllProperties(): this {
    this.store.clear();
    return this;
  }
}

export class CacheService extends Service {
  readonly className = "CacheService";

  getDocumentCache = () => new Cache(this.session, "document");
  getUserCache = () => new Cache(this.session, "user");
  getScriptCache = () => new Cache(this.session, "script");
}

const CACHE_VALUE_LIMIT = 100 * 1024;
const CACHE_KEY_LIMIT = 250;
const CACHE_SECONDS = 600;
const CACHE_LONGEST = 21_600;

export class Cache extends Service {
  readonly className = "Cache";

  constructor(
    session: Session,
    private readonly name: string,
  ) {
    super(session);
  }

  private get entries() {
    const { caches } = this.session.host;
    let entries = caches.get(this.name);
    if (!entries) {
      entries = new Map();
      caches.set(this.name, entries);
    }
    return entries;
  }

  get(key: string): string | null {
    const entry = this.entries.get(key);
    return entry && entry.expires > this.session.now() ? entry.value : null;
  }

  put(key: string, value: string, seconds = CACHE_SECONDS): void {
    if (key.length > CACHE_KEY_LIMIT) throw new Exception("Argument too large: key");
    if (Buffer.byteLength(value) > CACHE_VALUE_LIMIT) {
      throw new Exception("Argument too large: value");
    }
    const lifetime = Math.min(seconds, CACHE_LONGEST) * 1000;
    this.entries.set(key, { value, expires: this.session.now() + lifetime });
  }

  remove(key: string): void {
    this.entries.delete(key);
  }
}

export class LockService extends Service {
  readonly className = "LockService";

  getDocumentLock = () => new Lock(this.session, "document");
  getUserLock = () => new Lock(this.session, "user");
}

export class Lock extends Service {
  readonly className = "Lock";

  constructor(
    session: Session,
    private readonly name: string,
  ) {
    super(session);
  }

  hasLock(): boolean {
    return this.session.host.locks.get(this.name) === this.session;
  }

  /** Whoever holds the lock will not let go while this call waits, so waiting only costs time. */
  tryLock(timeout: number): boolean {
    if (timeout < 0) return false;
    const { locks } = this.session.host;
    const holder = locks.get(this.name);
    if (holder !== undefined && holder !== this.session) {
      this.session.charge(timeout);
      return false;
    }
    locks.set(this.name, this.session);
    return true;
  }

  waitLock(timeout: number): void {
    if (!this.tryLock(timeout)) {
      throw new Exception("Lock timeout: another process was holding the lock for too long.");
    }
  }

  releaseLock(): void {
    if (this.hasLock()) this.session.host.locks.delete(this.name);
  }
}
