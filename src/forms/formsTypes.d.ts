/** What the published types of FormApp lack. */
declare namespace GoogleAppsScript {
  namespace Forms {
    interface FormApp {
      create(title: string, isPublished: boolean): Form;
      EmailCollectionType: { VERIFIED: unknown; RESPONDER_INPUT: unknown; DO_NOT_COLLECT: unknown };
    }
    interface Form {
      isPublished(): boolean;
      setPublished(published: boolean): Form;
      setEmailCollectionType(type: unknown): Form;
    }
  }
}
