namespace Collections.Bpmn.Editing;

/// <summary>Adds an empty process to the document, behind those that it has.</summary>
/// <param name="Id">A new id: an XML name without colon, unused in the document.</param>
public sealed record AddProcess(string Id) : BpmnEdit
{
    /// <summary>Null leaves it unnamed.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is meant to run; false leaves the attribute out, which is its default.</summary>
    public bool IsExecutable { get; init; }
}
