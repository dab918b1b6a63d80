using Collections.Bpmn.Model;

namespace Collections.Bpmn.Editing;

/// <summary>
/// Copies an element of another document with all that it contains. Messages, signals, errors and escalations that it
/// names are found in this document by name or code, and added where they are missing. What is drawn of it is drawn here,
/// moved.
/// </summary>
/// <param name="From">The other document.</param>
/// <param name="ElementId">An element of it.</param>
/// <param name="ContainerId">The process or subprocess that it comes to lie in.</param>
/// <param name="Prefix">Stands before the ids of all that is copied; they must be free.</param>
public sealed record CopyElement(BpmnDefinitions From, string ElementId, string ContainerId, string Prefix) : BpmnEdit
{
    /// <summary>By how much its shapes are moved to the right.</summary>
    public double Right { get; init; }

    /// <summary>By how much its shapes are moved down.</summary>
    public double Down { get; init; }
}
