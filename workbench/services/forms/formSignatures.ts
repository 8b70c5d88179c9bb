// Signatures of FormApp and its classes; see ../signatures.ts.
import { type ClassSignatures, plain } from "../serviceSignatures";

const ITEM = {
  ...plain(["getId", "getIndex", "getTitle", "getHelpText", "getType"]),
  setTitle: ["String"],
  setHelpText: ["String"],
};
const QUESTION = { ...ITEM, isRequired: [""], setRequired: ["Boolean"] };
const POINTS = { getPoints: [""], setPoints: ["number"] };
const GENERAL = { getGeneralFeedback: [""], setGeneralFeedback: ["FormApp.QuizFeedback"] };
const CHOICES = {
  getChoices: [""],
  setChoices: ["FormApp.Choice[]"],
  setChoiceValues: ["String[]"],
  ...plain(["getFeedbackForCorrect", "getFeedbackForIncorrect"]),
  setFeedbackForCorrect: ["FormApp.QuizFeedback"],
  setFeedbackForIncorrect: ["FormApp.QuizFeedback"],
};
const NAVIGATING = [
  "String",
  "String, Boolean",
  "String, FormApp.PageBreakItem",
  "String, FormApp.PageNavigationType",
];
const OTHER = { hasOtherOption: [""], showOtherOption: ["Boolean"] };
const GRID = { getRows: [""], setRows: ["String[]"], getColumns: [""], setColumns: ["String[]"] };

function items(classes: Record<string, Record<string, string[]>>): Record<string, ClassSignatures> {
  const entries = Object.entries(classes);
  return Object.fromEntries(
    entries.map(([name, methods]) => [name, { path: `FormApp.${name}`, methods }]),
  );
}

export const ITEM_CLASSES: Record<string, string> = {
  MULTIPLE_CHOICE: "MultipleChoiceItem",
  CHECKBOX: "CheckboxItem",
  LIST: "ListItem",
  TEXT: "TextItem",
  PARAGRAPH_TEXT: "ParagraphTextItem",
  SCALE: "ScaleItem",
  GRID: "GridItem",
  CHECKBOX_GRID: "CheckboxGridItem",
  SECTION_HEADER: "SectionHeaderItem",
  PAGE_BREAK: "PageBreakItem",
};
const ADD = Object.values(ITEM_CLASSES).map((name) => `add${name}`);
const AS = Object.values(ITEM_CLASSES).map((name) => `as${name}`);

export const FORM_SIGNATURES: Record<string, ClassSignatures> = items({
  Form: {
    ...plain([...ADD, "getId", "getTitle", "getDescription", "isQuiz", "isPublished"]),
    ...plain(["getEditUrl", "getPublishedUrl", "getConfirmationMessage", "isAcceptingResponses"]),
    ...plain(["supportsAdvancedResponderPermissions", "getShuffleQuestions", "createResponse"]),
    ...plain(["deleteAllResponses", "getDestinationId", "hasLimitOneResponsePerUser"]),
    getItems: ["", "FormApp.ItemType"],
    getItemById: ["number"],
    deleteItem: ["number", "FormApp.Item"],
    moveItem: ["number, number", "FormApp.Item, number"],
    setTitle: ["String"],
    setDescription: ["String"],
    setConfirmationMessage: ["String"],
    setIsQuiz: ["Boolean"],
    setPublished: ["Boolean"],
    setAcceptingResponses: ["Boolean"],
    setShuffleQuestions: ["Boolean"],
    setProgressBar: ["Boolean"],
    setAllowResponseEdits: ["Boolean"],
    setLimitOneResponsePerUser: ["Boolean"],
    setShowLinkToRespondAgain: ["Boolean"],
    setEmailCollectionType: ["FormApp.EmailCollectionType"],
    getResponses: ["", "Date"],
    submitGrades: ["FormApp.FormResponse[]"],
  },
  Item: { ...ITEM, ...plain(AS) },
  MultipleChoiceItem: {
    ...QUESTION,
    ...POINTS,
    ...CHOICES,
    ...OTHER,
    createChoice: NAVIGATING,
    createResponse: ["String"],
  },
  CheckboxItem: {
    ...QUESTION,
    ...POINTS,
    ...CHOICES,
    ...OTHER,
    createChoice: ["String", "String, Boolean"],
    createResponse: ["String[]"],
  },
  ListItem: {
    ...QUESTION,
    ...POINTS,
    ...CHOICES,
    createChoice: NAVIGATING,
    createResponse: ["String"],
  },
  TextItem: { ...QUESTION, ...POINTS, ...GENERAL, createResponse: ["String"] },
  ParagraphTextItem: { ...QUESTION, ...POINTS, ...GENERAL, createResponse: ["String"] },
  ScaleItem: {
    ...QUESTION,
    ...POINTS,
    ...GENERAL,
    ...plain(["getLowerBound", "getUpperBound", "getLeftLabel", "getRightLabel"]),
    setBounds: ["number, number"],
    setLabels: ["String, String"],
    createResponse: ["number"],
  },
  GridItem: { ...QUESTION, ...GRID, createResponse: ["String?[]"] },
  CheckboxGridItem: { ...QUESTION, ...GRID, createResponse: ["Object[]"] },
  SectionHeaderItem: ITEM,
  PageBreakItem: ITEM,
  Choice: plain(["getValue", "isCorrectAnswer"]),
  QuizFeedback: plain(["getText", "getLinkUrls"]),
  QuizFeedbackBuilder: {
    setText: ["String"],
    addLink: ["String", "String, String"],
    build: [""],
  },
  FormResponse: {
    ...plain(["getId", "getTimestamp", "getRespondentEmail", "getItemResponses", "submit"]),
    getGradableItemResponses: [""],
    getResponseForItem: ["FormApp.Item"],
    getGradableResponseForItem: ["FormApp.Item"],
    withItemResponse: ["FormApp.ItemResponse"],
    withItemGrade: ["FormApp.ItemResponse"],
  },
  ItemResponse: {
    ...plain(["getItem", "getResponse", "getScore"]),
    setScore: ["Object"],
  },
});

FORM_SIGNATURES.FormApp = {
  path: "FormApp",
  methods: { create: ["String", "String, Boolean"], openById: ["String"], createFeedback: [""] },
};

export const FORM_ENUMS: Record<string, string[]> = {
  "FormApp.ItemType": Object.keys(ITEM_CLASSES),
  "FormApp.PageNavigationType": ["CONTINUE", "GO_TO_PAGE", "RESTART", "SUBMIT"],
  "FormApp.EmailCollectionType": ["DO_NOT_COLLECT", "VERIFIED", "RESPONDER_INPUT"],
};
