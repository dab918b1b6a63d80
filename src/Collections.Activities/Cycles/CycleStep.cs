using Collections.Engine.Activities;

namespace Collections.Activities.Cycles;

/// <summary>A step of a cycle: it says by which rule a batch is worked, and never stands before a case.</summary>
internal abstract class CycleStep : Activity
{
    /// <summary>Name under which rules of the cycle know whether a case stands still under a hold.</summary>
    public const string Held = "held";

    /// <summary>Name of the variable of cases with the firms that had them.</summary>
    public const string Firms = "firms";

    public override void Execute(ActivityContext context) => throw new InvalidOperationException("A step of a cycle works a batch, never a case.");
}
