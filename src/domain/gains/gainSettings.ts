import type { SettingDefinition } from "../setting";

/** The norms by which gains are computed, named and judged. */
export const gainSettings = {
  gainLowBound: {
    kind: "number",
    default: 0.3,
    min: 0,
    max: 1,
    source: "Hake 1998, Am. J. Phys. 66:64",
    sourceDate: "1998",
  },
  gainHighBound: {
    kind: "number",
    default: 0.7,
    min: 0,
    max: 1,
    source: "Hake 1998, Am. J. Phys. 66:64",
    sourceDate: "1998",
  },
  effectivenessLowBound: {
    kind: "number",
    default: 40,
    min: 0,
    max: 100,
  },
  effectivenessMediumBound: {
    kind: "number",
    default: 56,
    min: 0,
    max: 100,
  },
  effectivenessHighBound: {
    kind: "number",
    default: 76,
    min: 0,
    max: 100,
  },
  cognitiveWeight: {
    kind: "number",
    default: 1,
    min: 0,
    max: 100,
  },
  affectiveWeight: {
    kind: "number",
    default: 1,
    min: 0,
    max: 100,
  },
  psychomotorWeight: {
    kind: "number",
    default: 1,
    min: 0,
    max: 100,
  },
  passingScore: { kind: "number", default: 70, min: 0, max: 100 },
  significanceLevel: {
    kind: "number",
    default: 0.05,
    min: 0.0001,
    max: 0.5,
    source: "Fisher 1925; konvensi",
    sourceDate: "1925",
  },
  smallSampleRefuse: {
    kind: "number",
    default: 10,
    min: 2,
    max: 100,
  },
  smallSampleIndicative: {
    kind: "number",
    default: 30,
    min: 2,
    max: 1000,
  },
  chartPalette: {
    kind: "choice",
    default: "programme",
    choices: ["programme", "colour-blind-safe"],
    source: "Okabe & Ito 2008",
    sourceDate: "2008",
  },
} as const satisfies Record<string, SettingDefinition>;
