using Collections.Engine.Batches;
using Collections.Engine.VersionChanges;
using Collections.Persistence.History;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Server.VersionChanges;

/// <summary>Says of single cases whether the new version can hold what their variables say, as the migration itself finds out.</summary>
internal sealed class HeldValues
{
    private readonly List<VariableMove> changing;
    private readonly StoredVariables stored;
    private readonly PlanBatch target;

    private HeldValues(MigrationPlan plan, List<VariableMove> changing, IReadOnlyList<string> texts)
    {
        this.changing = changing;
        stored = new StoredVariables(plan.From, texts);
        target = StoredVariables.RowOf(plan.To);
    }

    /// <summary>Null where the new version holds all variables as the old one does.</summary>
    public static HeldValues? Of(MigrationPlan plan, Func<IReadOnlyList<string>> texts) =>
        plan.Variables.Where(move => move.IsHeldOtherwise).ToList() is { Count: > 0 } changing ? new HeldValues(plan, changing, texts()) : null;

    /// <summary>The first variable whose value cannot be held; null where all can.</summary>
    /// <param name="select">A row of a statement that gives <see cref="StoredVariables.Columns"/>.</param>
    /// <param name="first">Place of the first of them.</param>
    public VariableMove? Misfit(Statement select, int first)
    {
        var held = stored.Read(select, first);
        return changing.Find(move => !move.Carry(held, 0, target, 0));
    }
}
