// Signatures of the services besides the spreadsheet; see signatures.ts.

export interface ClassSignatures {
  /** How Google's messages name the class. */
  path: string;
  methods: Record<string, string[]>;
}

/** Methods without arguments. */
export function plain(names: string[]): Record<string, string[]> {
  return Object.fromEntries(names.map((name) => [name, [""]]));
}

export const SERVICE_SIGNATURES: Record<string, ClassSignatures> = {
  PropertiesService: {
    path: "PropertiesService",
    methods: plain(["getDocumentProperties", "getUserProperties", "getScriptProperties"]),
  },
  Properties: {
    path: "PropertiesService.Properties",
    methods: {
      getProperty: ["String"],
      setProperty: ["String, String"],
      deleteProperty: ["String"],
      ...plain(["getKeys", "getProperties", "deleteAllProperties"]),
      setProperties: ["Object", "Object, Boolean"],
    },
  },
  CacheService: {
    path: "CacheService",
    methods: plain(["getDocumentCache", "getUserCache", "getScriptCache"]),
  },
  Cache: {
    path: "CacheService.Cache",
    methods: {
      get: ["String"],
      put: ["String, String", "String, String, number"],
      remove: ["String"],
    },
  },
  LockService: { path: "LockService", methods: plain(["getDocumentLock", "getUserLock"]) },
  Lock: {
    path: "LockService.Lock",
    methods: { tryLock: ["number"], waitLock: ["number"], ...plain(["releaseLock", "hasLock"]) },
  },
  Session: {
    path: "Session",
    methods: plain(["getActiveUserLocale", "getScriptTimeZone", "getTemporaryActiveUserKey"]),
  },
  Utilities: {
    path: "Utilities",
    methods: {
      formatDate: ["Date, String, String"],
      getUuid: [""],
      sleep: ["number"],
      base64Encode: ["String"],
    },
  },
  HtmlService: {
    path: "HtmlService",
    methods: {
      createHtmlOutput: ["", "String"],
      createHtmlOutputFromFile: ["String"],
      createTemplateFromFile: ["String"],
    },
  },
  HtmlTemplate: { path: "HtmlService.HtmlTemplate", methods: plain(["evaluate", "getRawContent"]) },
  HtmlOutput: {
    path: "HtmlService.HtmlOutput",
    methods: {
      ...plain(["getContent", "getTitle", "getWidth", "getHeight"]),
      setTitle: ["String"],
      setWidth: ["number"],
      setHeight: ["number"],
      setContent: ["String"],
      append: ["String"],
    },
  },
  ScriptApp: { path: "ScriptApp", methods: {} },
};
