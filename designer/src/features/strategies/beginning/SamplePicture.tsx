import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCanvasCatalog } from '../editor/useCanvasCatalog';
import { useOffer } from '../useOffer';
import type { CanvasCatalog } from '../bpmn/catalog';
import type { Step } from '../bpmn/steps';

const none: Step[] = [];

/** What draws is large, and the list of strategies does without it. */
const pictureOf = async (bpmn: string, catalog: CanvasCatalog) => (await import('../bpmn/drawPicture')).drawPicture(bpmn, catalog);

/** How a strategy looks from afar. */
export function SamplePicture({ bpmn }: { bpmn: string }) {
  const { offer } = useOffer();
  const catalog = useCanvasCatalog(offer?.steps ?? none);
  const picture = useQuery({ queryKey: ['picture', bpmn], queryFn: () => pictureOf(bpmn, catalog), enabled: offer !== undefined, staleTime: Infinity });
  if (picture.data === undefined) return <Skeleton height={96} animate={!picture.isError} />;
  return <img className="sample-picture" alt="" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.data)}`} />;
}
