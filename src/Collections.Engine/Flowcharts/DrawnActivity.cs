using Collections.Bpmn.Elsa;

namespace Collections.Engine.Flowcharts;

/// <summary>An activity of a workflow definition as it is planned: what is called stands inside its call, a loop is followed by its body.</summary>
internal sealed class DrawnActivity
{
    /// <summary>Its id; inside a called definition with that of the call before it.</summary>
    public required string Id { get; init; }

    /// <summary>The activity; null for the workflow itself.</summary>
    public required ElsaActivity? Activity { get; init; }

    /// <summary>What it lies in; null for the workflow itself.</summary>
    public required DrawnActivity? Parent { get; init; }

    /// <summary>The definition that begins here: the workflow itself, or what is called; null elsewhere.</summary>
    public WorkflowDefinition? Definition { get; init; }

    /// <summary>Whether it is what a loop repeats.</summary>
    public bool IsBody { get; init; }

    /// <summary>What lies inside, in the order of the document.</summary>
    public List<DrawnActivity> Inside { get; } = [];

    /// <summary>The workflow, or the call, around it: whose variables it knows.</summary>
    public DrawnActivity Workflow => Parent is not { } parent ? this : parent.Definition is not null ? parent : parent.Workflow;

    /// <summary>What stands in a port, or in a case of a switch; null where nothing does.</summary>
    public DrawnActivity? InPort(string port) =>
        Inside.Find(inner => string.Equals(inner.Activity?.Path, $"{Activity?.Path}.{port}", StringComparison.OrdinalIgnoreCase));
}
