namespace Collections.Bpmn.Model;

/// <summary>An exclusion or exit of a frame.</summary>
/// <param name="Reason">The word in reports, unique among its kind.</param>
/// <param name="When">FEEL over facts, of an exit over variables too; null or empty takes the house's of this reason away.</param>
public sealed record FrameCondition(string Reason, string? When)
{
    /// <summary>
    /// FEEL over facts that an exit asks of each account that is worked as one, besides <see cref="When"/> of all together: the
    /// case ends where it holds for every one. Null where an exit asks nothing of them; exclusions have none.
    /// </summary>
    public string? Each { get; init; }
}
