import {
  BASES,
  BODY_KINDS,
  CERTAINTIES,
  CHAIN_STATUSES,
  DESIGNATIONS,
  FACTORS,
  MEASURE_KINDS,
  NEED_STATUSES,
  PRESENCES,
  STAGES,
  SUPPLY_STATUSES,
} from '../../graph-seed/model/index.ts';
import type { Seed } from '../../graph-seed/load/index.ts';
import { SeededRandom } from './seeded-random.ts';
import { seedOf } from './seed-tables.ts';
import type { Cells, Tables } from './seed-tables.ts';

/** How many of each the graph holds; relationships follow from them. */
export interface GraphSizes {
  chains: number;
  segments: number;
  firms: number;
  needs: number;
  measures: number;
  evidence: number;
}

export const SMALL_SIZES: GraphSizes = {
  chains: 4,
  segments: 15,
  firms: 25,
  needs: 20,
  measures: 15,
  evidence: 30,
};

/** Names that engines, searches and files have tripped over. */
const NAMES = ['广州珠宝', '音響與燈光', "O'Neil “quoted”", 'ＦＵＬＬ宽', '🔩 部件', '=1+1', '重庆'];

/** The same number gives the same graph. It is random in shape and valid by the loader's own checks. */
export function generateSeed(randomSeed: number, sizes: GraphSizes = SMALL_SIZES): Seed {
  return seedOf(generateTables(randomSeed, sizes));
}

export function generateTables(randomSeed: number, sizes: GraphSizes = SMALL_SIZES): Tables {
  const maker = new GraphMaker(new SeededRandom(randomSeed), sizes);
  return { ...maker.evidence(), ...maker.things(), ...maker.links(), ...maker.district() };
}

class GraphMaker {
  readonly #random: SeededRandom;
  readonly #sizes: GraphSizes;
  /** Evidence better than certainty I, for what is documented. */
  readonly #goodEvidence: string[] = [];
  readonly #anyEvidence: string[] = [];
  readonly #wide = new Set<string>();
  readonly #chainMeasures: string[] = [];

  constructor(random: SeededRandom, sizes: GraphSizes) {
    this.#random = random;
    this.#sizes = sizes;
  }

  evidence(): Tables {
    const sources = ids('SRC', Math.max(1, Math.ceil(this.#sizes.evidence / 3)));
    const evidence = ids('EV', this.#sizes.evidence).map((id, index) => {
      const certainty = index === 0 ? 'A' : this.#random.oneOf(CERTAINTIES);
      if (certainty !== 'I') this.#goodEvidence.push(id);
      this.#anyEvidence.push(id);
      const text = { locator: '第一节', paraphrase: this.#name(), paraphraseEn: 'Paraphrase' };
      return { ...this.#plain(id), ...text, certainty, date: this.#random.oneOf(['', '2022', '2023-04-05']) };
    });
    const from = evidence.map(({ id }) => ({
      ...this.#ends(id, this.#random.oneOf(sources)),
      basis: 'documented',
    }));
    const dated = (id: string, index: number) => ({
      ...this.#plain(id),
      ...{ title: this.#name(), titleEn: 'Title', url: 'https://example.org/a?b=1&c=<2>' },
      ...(index % 4 === 0 ? { undated: 'true' } : { undated: 'false', date: `2022-0${1 + (index % 9)}` }),
    });
    return { Evidence: evidence, Source: sources.map(dated), FROM: from };
  }

  things(): Tables {
    const { chains, segments, firms, measures } = this.#sizes;
    return {
      Chain: ids('C', chains).map((id, index) => ({
        ...this.#item(id),
        ...{ order: String(index + 1), status: this.#random.oneOf(CHAIN_STATUSES) },
        ...{ shortName: this.#name(), shortNameEn: 'Short' },
        ...this.#random.oneOf<Cells>([{}, { scope: '一;二', scopeEn: 'One;Two' }]),
      })),
      Segment: ids('S', segments).map((id, index) => ({
        ...this.#item(id),
        ...{ stage: this.#random.oneOf(STAGES), order: String(index + 1) },
      })),
      Firm: ids('F', firms).map((id) => ({
        ...this.#item(id),
        presence: this.#random.oneOf(PRESENCES),
        aliases: this.#random.oneOf(['', '别名', '别名;Alias']),
        ...this.#random.oneOf<Cells>([
          {},
          { products: '灯', productsEn: 'Lamps' },
          { listedCode: '000001.SZ' },
        ]),
      })),
      Factor: FACTORS.map((id, index) => ({ ...this.#item(id), order: String(index + 1) })),
      Need: this.#needs(),
      Measure: ids('M', measures).map((id) => {
        const scope = this.#random.oneOf(['district', 'chain', 'chain'] as const);
        if (scope === 'chain' || this.#random.chance(0.2)) this.#chainMeasures.push(id);
        const told = {
          statement: this.#name(),
          statementEn: 'Statement',
          figure: this.#random.oneOf(['', '1,000.0']),
        };
        return { ...this.#item(id), ...told, scope, kind: this.#random.oneOf(MEASURE_KINDS) };
      }),
      Body: ids('B', Math.ceil(measures / 3)).map((id) => ({
        ...this.#item(id),
        kind: this.#random.oneOf(BODY_KINDS),
      })),
    };
  }

  links(): Tables {
    const { chains, segments, firms, needs, measures } = this.#sizes;
    const [C, S, F] = [ids('C', chains), ids('S', segments), ids('F', firms)];
    const [N, M] = [ids('N', needs), ids('M', measures)];
    const supply = () => ({
      goods: this.#random.oneOf(['灯', '铜']),
      goodsEn: 'Goods',
      status: this.#random.oneOf(SUPPLY_STATUSES),
    });
    const lead = () => ({
      designation: this.#random.oneOf(DESIGNATIONS),
      level: this.#random.oneOf(['', 'city']),
    });
    const held = N.filter((id) => !this.#wide.has(id));
    return {
      PART_OF: S.map((id) => this.#link(id, this.#random.oneOf(C))),
      FEEDS: this.#pairs(S, S, segments),
      OPERATES_IN: this.#pairs(F, S, firms),
      LEADS: this.#pairs(F, C, chains * 2, lead),
      SUPPLIES: this.#pairs(F, F, firms * 2, supply),
      OWNS: this.#pairs(F, F, Math.ceil(firms / 3), () => ({
        share: this.#random.oneOf(['', '51%', '100%']),
      })),
      HAS_NEED: held.flatMap((id) => this.#pairs([...C, ...S, ...F], [id], 1 + this.#random.below(3))),
      OF_FACTOR: N.map((id) => this.#link(id, this.#random.oneOf(FACTORS))),
      SUPPLIES_FACTOR: M.flatMap((id) => this.#pairs([id], FACTORS, 1 + this.#random.below(2))),
      SERVES: this.#chainMeasures.flatMap((id) => this.#pairs([id], C, 1 + this.#random.below(2))),
      RUNS: this.#pairs(ids('B', Math.ceil(measures / 3)), M, measures),
    };
  }

  district(): Tables {
    const figure = (id: string, of: string) => {
      const { basis, evidence, rationale, rationaleEn } = this.#claim();
      const told = {
        value: '1,234.50',
        unit: '亿元',
        period: '2022-01/2022-10',
        note: rationale,
        noteEn: rationaleEn,
      };
      return { id, of, name: this.#name(), nameEn: 'Figure', ...told, basis, evidence };
    };
    const title = { title: this.#name(), titleEn: 'Title', asOf: '2024-05-06' };
    return {
      District: [{ id: 'DISTRICT', name: '某区', nameEn: 'Some District', ...title }],
      Figure: [figure('FIG1', 'C1'), figure('FIG2', 'C1'), figure('FIG3', 'F1'), figure('FIG4', 'DISTRICT')],
    };
  }

  #needs(): Cells[] {
    return ids('N', this.#sizes.needs).map((id) => {
      const scope = this.#random.oneOf(['district', 'chain', 'chain', 'chain'] as const);
      if (scope === 'district') this.#wide.add(id);
      const topic = this.#random.oneOf(['焊工', '厂房', '贷款']);
      return {
        ...this.#item(id),
        ...{ topic, topicEn: `Topic ${topic}`, statement: this.#name(), statementEn: 'Statement' },
        ...{
          severity: this.#random.oneOf(['', '1', '2', '3']),
          severityReason: '因',
          severityReasonEn: 'Because',
        },
        ...{ status: this.#random.oneOf(NEED_STATUSES), asOf: this.#random.oneOf(['', '2023-02']), scope },
      };
    });
  }

  #name(): string {
    return `${this.#random.oneOf(NAMES)}${this.#random.below(1000)}`;
  }

  /** Labels that are evidence themselves. */
  #plain(id: string): { id: string } & Cells {
    return { id, name: this.#name(), nameEn: `Name ${id}`, basis: 'documented' };
  }

  #item(id: string): { id: string } & Cells {
    return { id, name: this.#name(), nameEn: `Name ${id}`, ...this.#claim() };
  }

  #claim(): { basis: string; evidence: string; rationale: string; rationaleEn: string } {
    const basis = this.#random.oneOf(['documented', 'documented', ...BASES] as const);
    const pool = basis === 'documented' ? this.#goodEvidence : this.#anyEvidence;
    const count = basis === 'assumed' ? this.#random.below(2) : 1 + this.#random.below(3);
    const evidence = this.#random.some(pool, count).join(';');
    const rationale = basis === 'documented' ? '' : '推断的理由';
    return { basis, evidence, rationale, rationaleEn: rationale && 'Why it is believed' };
  }

  #ends(source: string, target: string): Cells {
    return { source, target };
  }

  #link(source: string, target: string, own: Cells = {}): Cells {
    return { ...this.#ends(source, target), ...this.#claim(), ...own };
  }

  /** Up to `count` links without loops; the same ends come again only where the own cells differ (parallel links). */
  #pairs(
    from: readonly string[],
    to: readonly string[],
    count: number,
    own: () => Cells = () => ({}),
  ): Cells[] {
    const links = new Map<string, Cells>();
    for (let tries = 0; tries < count; tries += 1) {
      const [source, target, cells] = [this.#random.oneOf(from), this.#random.oneOf(to), own()];
      const key = JSON.stringify([source, target, cells]);
      if (source !== target && !links.has(key)) links.set(key, this.#link(source, target, cells));
    }
    return [...links.values()];
  }
}

function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
}
