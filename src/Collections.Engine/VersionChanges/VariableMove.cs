using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.VersionChanges;

/// <summary>A variable of the old version that the new one has too.</summary>
/// <param name="From">In the old version.</param>
/// <param name="To">In the new version.</param>
public sealed record VariableMove(PlanVariable From, PlanVariable To)
{
    /// <summary>Whether the new version may not be able to hold a value of the old one.</summary>
    public bool ChangesType => From.Type != To.Type || From.Scale > To.Scale;

    /// <summary>Whether it is held in another way, so that single values are to be looked at.</summary>
    public bool IsHeldOtherwise => From.Type != To.Type || From.Scale != To.Scale;

    /// <summary>What becomes of a case whose value cannot be held: it stays on its version.</summary>
    public CaseVerdict Misfit => new(MoveKind.NeedsHand, -1, "variable-value", $"the variable '{From.Name}' has a value that the new version, which holds it as {To.Type}, cannot hold");

    /// <summary>Carries the value of a row; false where the new version cannot hold it.</summary>
    /// <param name="from">Cases of the old version.</param>
    /// <param name="row">Row of the case among them.</param>
    /// <param name="to">Cases of the new version.</param>
    /// <param name="target">Row of the case among them.</param>
    public bool Carry(PlanBatch from, int row, PlanBatch to, int target)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var value = from.Variable(From.Slot).Read(row);
        var variable = to.Variable(To.Slot);
        if (value.IsNull || !variable.TryWrite(target, value)) return value.IsNull;
        return From.Type == To.Type || variable.Read(target).Equals(value);
    }
}
