// Every method the workbench imitates, with the arguments it takes, in Google's words.
//
// One string an overload. `Object` takes anything, `?` also null, `…[]` and `…[][]` arrays.

export interface ClassSignatures {
  /** How Google's messages name the class. */
  path: string;
  methods: Record<string, string[]>;
}

const RANGE_SETTERS: Record<string, string[]> = {
  setBackground: ["String?"],
  setBorder: [
    "Boolean?, Boolean?, Boolean?, Boolean?, Boolean?, Boolean?",
    "Boolean?, Boolean?, Boolean?, Boolean?, Boolean?, Boolean?, String?, SpreadsheetApp.BorderStyle?",
  ],
  setFontColor: ["String?"],
  setFontFamily: ["String?"],
  setFontSize: ["number"],
  setFontStyle: ["String?"],
  setFontWeight: ["String?"],
  setHorizontalAlignment: ["String?"],
  setVerticalAlignment: ["String?"],
  setNote: ["String?"],
  setNumberFormat: ["String"],
  setWrap: ["Boolean"],
  setWrapStrategy: ["SpreadsheetApp.WrapStrategy"],
  setValue: ["Object"],
  activate: [""],
  breakApart: [""],
  clear: ["", "Object"],
  clearContent: [""],
  clearDataValidations: [""],
  clearFormat: [""],
  clearNote: [""],
};

const RANGE_GETTERS = [
  "getValue",
  "getValues",
  "getDisplayValue",
  "getDisplayValues",
  "getFormulas",
  "getNotes",
  "getBackgrounds",
  "getFontWeights",
  "getFontColors",
  "getFontSizes",
  "getNumberFormats",
  "getDataValidations",
  "getMergedRanges",
  "getRow",
  "getColumn",
  "getNumRows",
  "getNumColumns",
  "getLastRow",
  "getLastColumn",
  "getA1Notation",
  "getSheet",
];

function plain(names: string[]): Record<string, string[]> {
  return Object.fromEntries(names.map((name) => [name, [""]]));
}

const DATE_RULES = ["After", "Before", "EqualTo", "OnOrAfter", "OnOrBefore"];
const NUMBER_RULES = [
  "EqualTo",
  "GreaterThan",
  "GreaterThanOrEqualTo",
  "LessThan",
  "LessThanOrEqualTo",
  "NotEqualTo",
];

const VALIDATION_GETTERS = ["getCriteriaType", "getCriteriaValues", "getAllowInvalid", "getHelpText"];

export const SIGNATURES: Record<string, ClassSignatures> = {
  SpreadsheetApp: {
    path: "SpreadsheetApp",
    methods: {
      ...plain(["getActiveSpreadsheet", "getActive", "getActiveSheet", "getUi", "flush"]),
      newDataValidation: [""],
    },
  },
  Spreadsheet: {
    path: "SpreadsheetApp.Spreadsheet",
    methods: {
      ...plain(["getName", "getId", "getUrl", "getSheets", "getActiveSheet", "getNamedRanges"]),
      ...plain(["getSpreadsheetTimeZone", "getSpreadsheetLocale"]),
      getSheetByName: ["String"],
      insertSheet: ["", "number", "String", "String, number"],
      deleteSheet: ["SpreadsheetApp.Sheet"],
      setActiveSheet: ["SpreadsheetApp.Sheet"],
      setSpreadsheetTimeZone: ["String"],
      setSpreadsheetLocale: ["String"],
      setNamedRange: ["String, SpreadsheetApp.Range"],
      getRangeByName: ["String"],
      removeNamedRange: ["String"],
      toast: ["String", "String, String", "String, String, number"],
    },
  },
  Sheet: {
    path: "SpreadsheetApp.Sheet",
    methods: {
      ...plain(["getName", "getSheetId", "getIndex", "getDataRange", "getLastRow"]),
      ...plain(["getLastColumn", "getMaxRows", "getMaxColumns", "getFrozenRows"]),
      ...plain(["getFrozenColumns", "getCharts", "newChart", "protect", "getTabColor"]),
      ...plain(["hasHiddenGridlines", "hideSheet", "showSheet", "isSheetHidden", "activate"]),
      ...plain(["getFilter", "clearContents", "clearFormats", "clearNotes"]),
      clear: ["", "Object"],
      getRange: ["String", "number, number", "number, number, number", "number, number, number, number"],
      getRangeList: ["String[]"],
      setName: ["String"],
      insertRowsAfter: ["number, number"],
      insertColumnsAfter: ["number, number"],
      deleteRows: ["number, number"],
      deleteColumns: ["number, number"],
      setFrozenRows: ["number"],
      setFrozenColumns: ["number"],
      setColumnWidth: ["number, number"],
      setColumnWidths: ["number, number, number"],
      getColumnWidth: ["number"],
      setRowHeight: ["number, number"],
      setRowHeights: ["number, number, number"],
      insertChart: ["SpreadsheetApp.EmbeddedChart"],
      updateChart: ["SpreadsheetApp.EmbeddedChart"],
      removeChart: ["SpreadsheetApp.EmbeddedChart"],
      getProtections: ["SpreadsheetApp.ProtectionType"],
      setTabColor: ["String?"],
      setHiddenGridlines: ["Boolean"],
    },
  },
  Range: {
    path: "SpreadsheetApp.Range",
    methods: {
      ...plain(RANGE_GETTERS),
      ...RANGE_SETTERS,
      setValues: ["Object[][]"],
      setNotes: ["String?[][]"],
      setBackgrounds: ["String?[][]"],
      setFontWeights: ["String?[][]"],
      setFontColors: ["String?[][]"],
      setFontSizes: ["number[][]"],
      setFontStyles: ["String?[][]"],
      setHorizontalAlignments: ["String?[][]"],
      setVerticalAlignments: ["String?[][]"],
      setNumberFormats: ["String[][]"],
      setWraps: ["Boolean[][]"],
      setDataValidation: ["SpreadsheetApp.DataValidation?"],
      setDataValidations: ["SpreadsheetApp.DataValidation?[][]"],
      merge: [""],
      protect: [""],
      createFilter: [""],
    },
  },
  RangeList: {
    path: "SpreadsheetApp.RangeList",
    methods: { ...RANGE_SETTERS, getRanges: [""] },
  },
  DataValidationBuilder: {
    path: "SpreadsheetApp.DataValidationBuilder",
    methods: {
      ...plain([...VALIDATION_GETTERS, "build", "requireDate", "requireTextIsEmail"]),
      requireTextIsUrl: [""],
      requireCheckbox: ["", "Object", "Object, Object"],
      requireDateBetween: ["Date, Date"],
      requireNumberBetween: ["number, number"],
      ...Object.fromEntries(DATE_RULES.map((rule) => [`requireDate${rule}`, ["Date"]])),
      ...Object.fromEntries(NUMBER_RULES.map((rule) => [`requireNumber${rule}`, ["number"]])),
      requireValueInList: ["String[]", "String[], Boolean"],
      requireValueInRange: ["SpreadsheetApp.Range", "SpreadsheetApp.Range, Boolean"],
      setAllowInvalid: ["Boolean"],
      setHelpText: ["String"],
    },
  },
  DataValidation: { path: "SpreadsheetApp.DataValidation", methods: plain(VALIDATION_GETTERS) },
  Protection: {
    path: "SpreadsheetApp.Protection",
    methods: {
      ...plain(["getDescription", "isWarningOnly", "getRange", "remove", "getProtectionType"]),
      setDescription: ["String"],
      setWarningOnly: ["Boolean"],
      setRange: ["SpreadsheetApp.Range"],
      setUnprotectedRanges: ["SpreadsheetApp.Range[]"],
      getUnprotectedRanges: [""],
    },
  },
  NamedRange: {
    path: "SpreadsheetApp.NamedRange",
    methods: {
      ...plain(["getName", "getRange", "remove"]),
      setRange: ["SpreadsheetApp.Range"],
      setName: ["String"],
    },
  },
  Filter: { path: "SpreadsheetApp.Filter", methods: plain(["getRange", "remove"]) },
  EmbeddedChartBuilder: {
    path: "SpreadsheetApp.EmbeddedChartBuilder",
    methods: {
      ...plain(["build", "clearRanges", "getRanges", "getChartType"]),
      setChartType: ["Charts.ChartType"],
      addRange: ["SpreadsheetApp.Range"],
      removeRange: ["SpreadsheetApp.Range"],
      setPosition: ["number, number, number, number"],
      setOption: ["String, Object"],
      setNumHeaders: ["number"],
    },
  },
  EmbeddedChart: {
    path: "SpreadsheetApp.EmbeddedChart",
    methods: {
      ...plain(["getChartId", "getRanges", "getOptions", "getContainerInfo", "getNumHeaders"]),
      modify: [""],
    },
  },
  ChartOptions: { path: "Charts.ChartOptions", methods: { get: ["String"] } },
  ContainerInfo: {
    path: "SpreadsheetApp.ContainerInfo",
    methods: plain(["getAnchorRow", "getAnchorColumn", "getOffsetX", "getOffsetY"]),
  },
  Charts: { path: "Charts", methods: {} },
  Ui: {
    path: "Ui",
    methods: {
      createMenu: ["String"],
      createAddonMenu: [""],
      alert: ["String", "String, Ui.ButtonSet", "String, String, Ui.ButtonSet"],
      prompt: ["String", "String, Ui.ButtonSet", "String, String, Ui.ButtonSet"],
      showSidebar: ["HtmlService.HtmlOutput"],
      showModalDialog: ["HtmlService.HtmlOutput, String"],
    },
  },
  Menu: {
    path: "Menu",
    methods: {
      addItem: ["String, String"],
      addSeparator: [""],
      addSubMenu: ["Menu"],
      addToUi: [""],
    },
  },
  PromptResponse: {
    path: "PromptResponse",
    methods: plain(["getResponseText", "getSelectedButton"]),
  },
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
