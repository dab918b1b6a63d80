using Collections.Bpmn.Elsa;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>A workflow definition with everything inside it, in the order of the document: called definitions as if they were drawn in their calls.</summary>
internal sealed class DrawnDefinition
{
    /// <summary>The item of an instance of <c>Elsa.ParallelForEach</c>, as Elsa names it.</summary>
    public const string CurrentValue = "CurrentValue";

    /// <summary>Its place, from 0.</summary>
    public const string CurrentIndex = "CurrentIndex";

    private const int MostActivities = 20_000;
    private const int DeepestCall = 32;
    private readonly Func<string, WorkflowDefinition?>? called;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<DrawnActivity> all = [];

    public DrawnDefinition(WorkflowDefinition definition, Func<string, WorkflowDefinition?>? called)
    {
        (Definition, this.called) = (definition, called);
        var id = definition.DefinitionId is { Length: > 0 } given ? given : "Workflow";
        Root = Add(new DrawnActivity { Id = Unique(id, ""), Activity = null, Parent = null, Definition = definition });
        Draw(definition.Root, Root, "", [id]);
    }

    public WorkflowDefinition Definition { get; }

    /// <summary>The workflow itself.</summary>
    public DrawnActivity Root { get; }

    public IReadOnlyList<DrawnActivity> All => all;

    /// <summary>Calls that lead nowhere, in a circle, or too far.</summary>
    public List<PlanFinding> Findings { get; } = [];

    /// <summary>Names that only loops fill.</summary>
    public IReadOnlyList<string> LoopNames => all.Exists(drawn => drawn.IsBody) ? [.. Planning.LoopNames.Counts, CurrentValue, CurrentIndex] : [];

    /// <summary>The beginning of the ids inside each call: every definition has variables of its own.</summary>
    public IReadOnlyList<string> Calls => [.. all.Where(drawn => drawn.Definition is not null && drawn.Parent is not null).Select(drawn => drawn.Id + PlanDraft.InsideOfCall)];

    /// <summary>The id of the definition that an activity runs: an input of those made for it, a plain member where a definition is used as an activity.</summary>
    public static string? CalledBy(ElsaActivity activity) => activity.Type is ElsaTypes.ExecuteWorkflow or ElsaTypes.DispatchWorkflow
        ? activity.Input("workflowDefinitionId")?.Expression?.Text
        : IsWorkflowAsActivity(activity) ? ElsaValues.TextOf(activity.Json, "workflowDefinitionId") : null;

    public static bool IsWorkflowAsActivity(ElsaActivity activity) => ElsaValues.TextOf(activity.Json, "workflowDefinitionId") is { Length: > 0 };

    private void Draw(ElsaActivity activity, DrawnActivity parent, string prefix, IReadOnlyList<string> calls)
    {
        if (all.Count >= MostActivities)
        {
            if (all.Count == MostActivities) Find("call-size", parent.Id, $"at most {MostActivities} activities were expected with all called definitions, found more");
            return;
        }
        var callee = CalledBy(activity) is { } calledId ? Resolve(calledId, prefix + activity.Id, calls) : null;
        var drawn = Add(new DrawnActivity { Id = Unique(prefix + (activity.Id.Length > 0 ? activity.Id : activity.Path), parent.Id), Activity = activity, Parent = parent, Definition = callee });
        if (callee is not null)
        {
            Draw(callee.Root, drawn, drawn.Id + PlanDraft.InsideOfCall, [.. calls, CalledBy(activity)!]);
            return;
        }
        var host = activity.Type == ElsaTypes.ParallelForEach ? Add(new DrawnActivity { Id = drawn.Id + DrawnNode.BodySuffix, Activity = activity, Parent = drawn, IsBody = true }) : drawn;
        if (Holds(activity.Type)) foreach (var inner in activity.Nested) Draw(inner, host, prefix, calls);
    }

    private static bool Holds(string type) =>
        type is ElsaTypes.Flowchart or ElsaTypes.Sequence or ElsaTypes.FlowNode or ElsaTypes.If or ElsaTypes.Switch or ElsaTypes.ParallelForEach;

    private WorkflowDefinition? Resolve(string id, string by, IReadOnlyList<string> calls)
    {
        if (calls.Contains(id, StringComparer.Ordinal))
            Find("call-cycle", by, $"the definition '{id}' runs itself: {string.Join(" → ", calls)} → {id}");
        else if (calls.Count > DeepestCall)
            Find("call-depth", by, $"definitions that run one another at most {DeepestCall} deep were expected, found more");
        else if (called?.Invoke(id) is { } definition)
            return definition;
        else
            Find("call-missing", by, $"a workflow definition '{id}' was expected beside this one or among the deployed strategies, found none");
        return null;
    }

    private DrawnActivity Add(DrawnActivity drawn)
    {
        all.Add(drawn);
        drawn.Parent?.Inside.Add(drawn);
        return drawn;
    }

    /// <summary>An id that another activity has is told apart by what it lies in.</summary>
    private string Unique(string id, string parent)
    {
        while (!ids.Add(id)) id = $"{parent}:{id}";
        return id;
    }

    private void Find(string rule, string id, string what) => Findings.Add(new PlanFinding(rule, id, $"'{id}': {what}."));
}
