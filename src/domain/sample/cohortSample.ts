/**
 * A cohort in the shape of the published results of a Bimtek for certification: means 55/60/50
 * before and 86/90/78 after in the three domains, five participant categories. The people are made
 * up; every figure follows from the seed.
 */
import { choiceSets } from "../choices";
import type { Domain } from "../gains/cohort";
import { type Random, randomFrom, shuffled } from "../quiz/random";

export interface SampleInstrument {
  readonly id: string;
  readonly kind: (typeof choiceSets)["instrumentKind"][number];
  readonly phase: "pre" | "post";
  readonly maximum: number;
  readonly weights: Readonly<Record<Domain, number>>;
  /** The mean over participants with a complete pair, on the scale 0–100. */
  readonly mean: number;
}

const only = (domain: Domain) => ({ cognitive: 0, affective: 0, psychomotor: 0, [domain]: 1 });

/** Instruments of the published evaluation: tests, observation, portfolio, simulation, skill test. */
export const sampleInstruments: readonly SampleInstrument[] = [
  { id: "PRA-TES", kind: "test", phase: "pre", maximum: 100, weights: only("cognitive"), mean: 55 },
  {
    id: "PRA-OBS",
    kind: "observation",
    phase: "pre",
    maximum: 20,
    weights: only("affective"),
    mean: 60,
  },
  {
    id: "PRA-UJI",
    kind: "skill-test",
    phase: "pre",
    maximum: 100,
    weights: only("psychomotor"),
    mean: 50,
  },
  {
    id: "PASCA-TES",
    kind: "test",
    phase: "post",
    maximum: 100,
    weights: only("cognitive"),
    mean: 86,
  },
  {
    id: "PASCA-OBS",
    kind: "observation",
    phase: "post",
    maximum: 20,
    weights: only("affective"),
    mean: 90,
  },
  {
    id: "PASCA-UJI",
    kind: "skill-test",
    phase: "post",
    maximum: 100,
    weights: { ...only("psychomotor"), psychomotor: 2 },
    mean: 78,
  },
  {
    id: "PORTOFOLIO",
    kind: "portfolio",
    phase: "post",
    maximum: 100,
    weights: only("psychomotor"),
    mean: 78,
  },
  {
    id: "SIMULASI",
    kind: "simulation",
    phase: "post",
    maximum: 100,
    weights: only("psychomotor"),
    mean: 78,
  },
];

export interface SampleParticipant {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly category: (typeof choiceSets)["category"][number];
  readonly organisation: string;
  /** Aligned with {@link sampleInstruments}; `null` was not handed in. */
  readonly scores: readonly (number | null)[];
}

const givenNames =
  "Ayu Bagus Citra Dewi Eko Fitri Galih Hana Indra Joko Kartika Lestari Made Nanda Oka Putri Rahmat Sari Teguh Utami Vina Wahyu Yanti Zaki Agus Bayu Dian Farid Gita Hendra Intan Laras Maya Niken Pandu Rina Surya Tari Umar Yusuf".split(
    " ",
  );
const familyNames =
  "Prasetyo Wulandari Santoso Nugroho Hidayat Saputra Lestari Siregar Hutapea Nasution Wijaya Kusuma Maharani Pratama Rahayu Setiawan Simanjuntak Tambunan Utomo Wibowo Yuliana Zulkarnain Anggraini Firmansyah Gunawan Halim Iskandar Permata Ramadhan Susanto".split(
    " ",
  );
const organisations: Readonly<Record<SampleParticipant["category"], readonly string[]>> = {
  student: ["Universitas Contoh", "SMK Contoh 1"],
  "job-seeker": ["Belum bekerja"],
  employee: ["PT Contoh Sejahtera", "Dinas Contoh"],
  "small-business": ["Warung Contoh", "Kerajinan Contoh"],
  public: ["Masyarakat"],
};

/**
 * Participants with scores whose means over the complete pairs are exactly those published. From 20
 * participants on, one in twenty has not handed in the last instruments, so that the flow from
 * enrolled to compared shows.
 */
export function cohortSample(count: number, seed: string | number): SampleParticipant[] {
  const random = randomFrom(seed, "cohort");
  const complete = count - Math.floor(count / 20);
  const ability = Array.from({ length: count }, () => normal(random));
  const columns = sampleInstruments.map((instrument) =>
    scoresWithMean(instrument, ability.slice(0, complete), random),
  );
  const people = Array.from({ length: count }, (_, index): SampleParticipant => {
    const category = choiceSets.category[index % choiceSets.category.length] ?? "public";
    const name = nameOf(index, random);
    return {
      id: `P${String(index + 1).padStart(Math.max(3, String(count).length), "0")}`,
      name,
      email: `${name.toLowerCase().replace(/[^a-z]+/g, ".")}.${index + 1}@contoh.id`,
      category,
      organisation: pick(organisations[category], random),
      scores: sampleInstruments.map((instrument, column) =>
        index < complete ? (columns[column]?.[index] ?? null) : unfinished(instrument, index),
      ),
    };
  });
  return shuffledKeepingIds(people, random);
}

/** Who did not finish has the scores from before only. */
function unfinished({ phase, maximum, mean }: SampleInstrument, index: number): number | null {
  return phase === "pre" ? Math.round(((mean + (index % 7) - 3) * maximum) / 100) : null;
}

/** IDs stay in order; whose they are is drawn, so that the unfinished stand anywhere. */
function shuffledKeepingIds(people: readonly SampleParticipant[], random: Random) {
  const drawn = shuffled(people, random);
  return people.map(
    ({ id }, index) => ({ ...(drawn[index] ?? people[index]), id }) as SampleParticipant,
  );
}

function nameOf(index: number, random: Random): string {
  return `${givenNames[(index * 7 + Math.floor(random() * 3)) % givenNames.length]} ${pick(familyNames, random)}`;
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** Box and Muller 1958. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Whole scores around a mean, then moved by single points until their mean is exact. */
function scoresWithMean(
  { maximum, mean, phase }: SampleInstrument,
  ability: readonly number[],
  random: Random,
): number[] {
  const centre = (mean * maximum) / 100;
  const spread = ((phase === "pre" ? 9 : 6) * maximum) / 100;
  const scores = ability.map((level) =>
    clamp(Math.round(centre + spread * (0.7 * level + 0.7 * normal(random))), maximum),
  );
  let excess = scores.reduce((sum, score) => sum + score, 0) - Math.round(centre * scores.length);
  for (let i = 0; excess !== 0 && scores.length > 0; i = (i + 1) % scores.length) {
    const step = excess > 0 ? -1 : 1;
    const moved = clamp((scores[i] ?? 0) + step, maximum);
    if (moved !== scores[i]) excess += step;
    scores[i] = moved;
  }
  return scores;
}

function clamp(score: number, maximum: number): number {
  return Math.min(maximum, Math.max(0, score));
}
