namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>Elsa's names of activity types, and ours for BPMN elements that Elsa has no activity for.</summary>
internal static class ActivityTypes
{
    public const string Flowchart = "Elsa.Flowchart";
    public const string Start = "Elsa.Start";
    public const string End = "Elsa.End";
    public const string Switch = "Elsa.FlowSwitch";
    public const string Decision = "Elsa.FlowDecision";
    public const string Fork = "Elsa.FlowFork";
    public const string Join = "Elsa.FlowJoin";

    /// <summary>Before the name of a BPMN element: <c>Collections.Bpmn.BoundaryEvent</c>.</summary>
    public const string Element = "Collections.Bpmn.";

    public const string JoinMode = "Elsa.Workflows.Activities.Flowchart.Models.FlowJoinMode, Elsa.Workflows.Core";
    public const string SwitchMode = "Elsa.Workflows.Activities.Flowchart.Models.SwitchMode, Elsa.Workflows.Core";

    /// <summary>The type of an element that is not bound, or whose activity has no type of Elsa's own.</summary>
    public static string OfElement(string element) => Element + char.ToUpperInvariant(element[0]) + element[1..];

    /// <summary>The element that a type of ours stands for; null for any other type.</summary>
    public static string? ElementOf(string type) => type.StartsWith(Element, StringComparison.Ordinal) && type.Length > Element.Length
        ? char.ToLowerInvariant(type[Element.Length]) + type[(Element.Length + 1)..]
        : null;
}
