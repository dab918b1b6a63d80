using Collections.Bpmn;
using Collections.Bpmn.Model;

namespace Collections.Testing.Bpmn;

/// <summary>
/// Models for tests, written as they are read. Each node is connected from the one before it; <c>MoveTo</c> goes back
/// to an earlier one:
/// <code>
/// BpmnBuilder.Process("p").StartEvent("s").ExclusiveGateway("g")
///     .When("x > 1").UserTask("u").EndEvent("e")
///     .MoveTo("g").Otherwise().ConnectTo("e")
///     .Build();
/// </code>
/// </summary>
public static class BpmnBuilder
{
    public static ProcessBuilder Process(string id) => new(id);

    /// <summary>Reads BPMN XML that must be readable without findings.</summary>
    public static BpmnDefinitions Read(string xml)
    {
        var result = BpmnReader.Read(xml, "built.bpmn");
        return result is { Definitions: { } definitions, Findings: [] }
            ? definitions
            : throw new InvalidOperationException($"The built model cannot be read: {string.Join("; ", result.Findings)}\n{xml}");
    }
}
