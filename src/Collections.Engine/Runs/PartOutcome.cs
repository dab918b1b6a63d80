namespace Collections.Engine.Runs;

/// <summary>What a part adds to the run besides the cases themselves.</summary>
public sealed class PartOutcome
{
    /// <summary>Counts for the canvas: by plan, element, group (text code) and band.</summary>
    public Dictionary<RollUpKey, RollUpValue> RollUps { get; } = [];

    /// <summary>Subjects that nobody admitted although they are in scope, with the text code of the reason.</summary>
    public List<(long Subject, int Reason)> Exclusions { get; } = [];

    /// <summary>How many tokens moved, cases opened and cases closed.</summary>
    public PartCounts Counts { get; set; }

    internal Action<IReadOnlyCollection<long>>? LeftOut { get; init; }

    /// <summary>
    /// Takes subjects out of the counts, roll-ups and exclusions, and marks their rows in the batch: a store calls it
    /// for those that it leaves out, before it writes the rest.
    /// </summary>
    public void LeaveOut(IReadOnlyCollection<long> subjects)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        if (subjects.Count > 0) LeftOut?.Invoke(subjects);
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        RollUps.Clear();
        Exclusions.Clear();
        Counts = default;
    }
}

/// <summary>Counts of one part.</summary>
public readonly record struct PartCounts(int Subjects, int Opened, int Advanced, int Closed, int Open, int Excluded);

/// <summary>What a roll-up counts.</summary>
/// <param name="Plan">Place of the plan among the plans of the run.</param>
/// <param name="Element">Element number: nodes, then flows.</param>
/// <param name="Segment">Text code of the case's segment, or -1.</param>
/// <param name="Band">Amount band.</param>
public readonly record struct RollUpKey(int Plan, int Element, int Segment, int Band);

/// <summary>How often cases passed, and the sum of their amounts.</summary>
public readonly record struct RollUpValue(int Cases, long Amount);
