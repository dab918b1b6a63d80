using Collections.Bpmn.Editing;
using Collections.Bpmn.Validation;

namespace Collections.Strategies.Expansion;

/// <summary>What the boxes of one kind become.</summary>
/// <param name="Edits">What is added to the drawing, and changed at the boxes.</param>
/// <param name="Boxes">By id of each element that is added: the box that it is part of.</param>
/// <param name="Findings">What is wrong with the boxes, each at its box.</param>
internal sealed record BoxExpansion(IReadOnlyList<BpmnEdit> Edits, IReadOnlyDictionary<string, string> Boxes, IReadOnlyList<ValidationFinding> Findings)
{
    /// <summary>Nothing.</summary>
    public static BoxExpansion None { get; } = new([], new Dictionary<string, string>(), []);
}
