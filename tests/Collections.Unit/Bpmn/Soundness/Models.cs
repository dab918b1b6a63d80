namespace Collections.Unit.Bpmn.Soundness;

/// <summary>Small processes as text.</summary>
internal static class Models
{
    /// <param name="nodes">The nodes as XML.</param>
    /// <param name="flows">Flows as <c>from-to</c>, with a blank between them; one with a condition ends with a question mark.</param>
    public static string Process(string nodes, string flows) =>
        $"<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p' isExecutable='true'>{nodes}"
        + string.Concat(flows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Flow)) + "</process></definitions>";

    private static string Flow(string text)
    {
        var id = text.TrimEnd('?');
        var ends = id.Split('-');
        var condition = text.EndsWith('?') ? "<conditionExpression>x</conditionExpression>" : "";
        return $"<sequenceFlow id='{id}' sourceRef='{ends[0]}' targetRef='{ends[1]}'>{condition}</sequenceFlow>";
    }
}
