using Collections.Decisions.Values;

namespace Collections.Engine.TakeOns;

/// <summary>A case that another system has worked so far: where it stands, and since when.</summary>
/// <param name="Subject">The row by which the case is known; where a plan works several rows as one, any of them.</param>
/// <param name="Plan">Place of the plan among the plans of the run.</param>
/// <param name="OpenedOn">When it was opened, a day number.</param>
/// <param name="Tokens">Where it stands, at one step at least; those of enclosing subprocesses follow from them.</param>
/// <param name="Variables">Values by slot; those that have no value stay null.</param>
public sealed record TakenCase(long Subject, int Plan, int OpenedOn, IReadOnlyList<TakenToken> Tokens, IReadOnlyList<(int Slot, FeelValue Value)> Variables)
{
    /// <summary>What the other system calls the case; null where it says nothing.</summary>
    public string? Reference { get; init; }

    /// <summary>Steps that the case has left, of which something holds still: since when, and what is said of each. Nothing stands there.</summary>
    public IReadOnlyList<TakenToken> Passed { get; init; } = [];

    /// <summary>Since when whoever holds the case has it, a day number; null = since it is taken on.</summary>
    public int? HeldSince { get; init; }
}
