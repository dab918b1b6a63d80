using Collections.Bpmn.Model;
using Collections.Decisions.Kernels;

namespace Collections.Engine.Planning;

/// <summary>When a subject without a case gets one: the whole condition, and each that it joins by "and".</summary>
/// <param name="Condition">Null: never by itself.</param>
/// <param name="Parts">Empty without a condition.</param>
internal sealed record PlanEntry(CompiledExpression? Condition, IReadOnlyList<EntryCondition> Parts)
{
    /// <summary>The entry that a strategy says; a trace has none.</summary>
    public static PlanEntry Of(string? text, string id, PlanDraft draft)
    {
        if (draft.Setting.IsTrace || text is not { Length: > 0 } || draft.Parse(text, id, "entry condition") is not { } tree) return new PlanEntry(null, []);
        IReadOnlyList<EntryCondition> parts = [.. EntryCondition.Of(tree, text, part => draft.Compile(part, id, "entry condition"))];
        return new PlanEntry(draft.Compile(tree, id, "entry condition", isCondition: true), parts);
    }

    /// <summary>What a case is opened for, where that is more than one row.</summary>
    public static Grouping? GroupingOf(StrategySettings? settings) =>
        settings is null || settings.Level == StrategySettings.DefaultLevel ? null : new Grouping(settings.Level, settings.Lead);
}
