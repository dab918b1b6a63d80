namespace Collections.Engine.Activities;

/// <summary>The outcomes with which an activity can complete: exactly one each time. Without it: Done.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutcomesAttribute(params string[] names) : Attribute
{
    /// <summary>The outcome of a step that says nothing else.</summary>
    public const string Done = "Done";

    /// <summary>Names, as flows test them.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
