using Collections.Bpmn.Model;

namespace Collections.Bpmn.Reading;

internal sealed record ContainerContent(
    IReadOnlyList<FlowNode> Nodes,
    IReadOnlyList<SequenceFlow> Flows,
    IReadOnlyList<DataObject> DataObjects,
    IReadOnlyList<DataProperty> Properties,
    IReadOnlyList<Lane> Lanes);
