using Collections.Bpmn.Model;
using Collections.Decisions.Kernels;

namespace Collections.Engine.Planning;

/// <summary>When a subject without a case gets one: the whole condition, each that it joins by "and", and what excludes whoever meets it.</summary>
/// <param name="Condition">Null: never by itself.</param>
/// <param name="Parts">Empty without a condition.</param>
internal sealed record PlanEntry(CompiledExpression? Condition, IReadOnlyList<EntryCondition> Parts)
{
    private const string Place = "entry condition";

    /// <summary>The entry that a strategy says; a trace has none.</summary>
    public static PlanEntry Of(string? text, IReadOnlyList<FrameCondition> exclusions, string id, PlanDraft draft)
    {
        if (draft.Setting.IsTrace || text is not { Length: > 0 } || draft.Parse(text, id, Place) is not { } tree) return new PlanEntry(null, []);
        IReadOnlyList<EntryCondition> parts =
        [
            .. EntryCondition.Of(tree, text, part => draft.Compile(part, id, Place)),
            .. exclusions.Select(exclusion => Of(exclusion, id, draft)).OfType<EntryCondition>(),
        ];
        return new PlanEntry(draft.Compile(tree, id, Place, isCondition: true), parts);
    }

    /// <summary>What is not known excludes nobody.</summary>
    private static EntryCondition? Of(FrameCondition exclusion, string id, PlanDraft draft)
    {
        var place = $"exclusion '{exclusion.Reason}'";
        return !string.IsNullOrWhiteSpace(exclusion.When) && draft.Parse(exclusion.When, id, place) is { } tree
            ? new EntryCondition(exclusion.When, draft.Compile(tree, id, place, isCondition: true)) { Excludes = exclusion.Reason }
            : null;
    }

    /// <summary>What a case is opened for, where that is more than one row.</summary>
    public static Grouping? GroupingOf(StrategySettings? settings) =>
        settings is null || settings.Level == StrategySettings.DefaultLevel ? null : new Grouping(settings.Level, settings.Lead);
}
