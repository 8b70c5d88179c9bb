/** The two languages Capaian speaks; Indonesian is the first and the default. */
export type Language = "id" | "en";
