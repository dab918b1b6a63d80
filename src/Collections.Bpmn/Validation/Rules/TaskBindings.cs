using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>Whoever runs a task knows what to do.</summary>
internal static class TaskBindings
{
    public const string Rule = "task-binding";

    public static void Check(ValidationContext context)
    {
        if (!context.Options.RequireBindings) return;
        foreach (var task in context.Nodes.OfType<BpmnTask>().Where(ValidationContext.IsExecutable))
        {
            if (Missing(task) is { } missing) context.Error(Rule, task, $"{task} has no {missing}: choose what it does, or remove it");
        }
    }

    private static string? Missing(BpmnTask task) => task switch
    {
        { Binding: not null } => null,
        // A manual task happens outside and is passed; a case waits at the other three by itself.
        ManualTask or ScriptTask { Script.Length: > 0 } or ReceiveTask { Message: not null } or SendTask { Message: not null } => null,
        ScriptTask => "script",
        ReceiveTask or SendTask => "message and no activity binding",
        _ => "activity binding",
    };
}
