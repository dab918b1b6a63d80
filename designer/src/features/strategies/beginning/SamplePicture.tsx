import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { drawPicture } from '../bpmn/drawPicture';
import { useCanvasCatalog } from '../editor/useCanvasCatalog';
import { useOffer } from '../useOffer';
import type { Step } from '../bpmn/steps';

const none: Step[] = [];

/** How a strategy looks from afar. */
export function SamplePicture({ bpmn }: { bpmn: string }) {
  const { offer } = useOffer();
  const catalog = useCanvasCatalog(offer?.steps ?? none);
  const picture = useQuery({ queryKey: ['picture', bpmn], queryFn: () => drawPicture(bpmn, catalog), enabled: offer !== undefined, staleTime: Infinity });
  if (picture.data === undefined) return <Skeleton height={96} animate={!picture.isError} />;
  return <img className="sample-picture" alt="" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.data)}`} />;
}
