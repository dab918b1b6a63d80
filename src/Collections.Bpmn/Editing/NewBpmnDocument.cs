namespace Collections.Bpmn.Editing;

/// <summary>A document that holds one empty process and its empty diagram; nodes and flows are added by edits.</summary>
public static class NewBpmnDocument
{
    /// <summary>The document, or the finding that says why there is none.</summary>
    /// <param name="processId">An XML name without colon; definitions and diagram derive theirs from it.</param>
    /// <param name="name">Name of the process; null leaves it unnamed.</param>
    /// <param name="targetNamespace">A URI.</param>
    public static BpmnEditResult Create(string processId, string? name, string targetNamespace) => throw new NotSupportedException();
}
