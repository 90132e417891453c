const STEP: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
const LANE_STEP: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

const firmsIn = (lane: Element) => [...lane.querySelectorAll<HTMLElement>('[data-firm]')];

/** Arrows among the firms: up and down inside a lane, left and right to the next lane that has firms. */
export function moveInLanes(event: KeyboardEvent): void {
  const link = event.target as HTMLElement;
  const lane = link.closest('[data-lane]');
  if (!link.matches('[data-firm]') || lane === null) return;
  const target = targetOf(event.key, link, lane);
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}

function targetOf(key: string, link: HTMLElement, lane: Element): HTMLElement | undefined {
  const firms = firmsIn(lane);
  const index = firms.indexOf(link);
  const step = STEP[key];
  if (step !== undefined) return firms[index + step];
  const laneStep = LANE_STEP[key];
  if (laneStep === undefined) return undefined;
  const lanes = [...(lane.parentElement?.querySelectorAll('[data-lane]') ?? [])];
  for (let at = lanes.indexOf(lane) + laneStep; at >= 0 && at < lanes.length; at += laneStep) {
    const there = firmsIn(lanes[at] as Element);
    if (there.length > 0) return there[Math.min(index, there.length - 1)];
  }
  return undefined;
}
